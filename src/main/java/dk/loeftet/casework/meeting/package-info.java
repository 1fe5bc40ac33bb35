/** Information meetings: planned, overbooked from the queue of waiting cases, held, and told to each case by itself. */
package dk.loeftet.casework.meeting;
