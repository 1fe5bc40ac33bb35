/** What is kept of a case beside its tasks: notes, decisions, hearings, complaints and moves, for reading. */
package dk.loeftet.casework.control.file;
