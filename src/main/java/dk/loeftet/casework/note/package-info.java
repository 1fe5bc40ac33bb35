/** Notes on a case. */
package dk.loeftet.casework.note;
