/** Working days and the closing days of the offices. */
package dk.loeftet.casework.calendar;
