/** Who is reminded of a case, to whom it is escalated, and what everybody is told in the morning. */
package dk.loeftet.casework.reminder;
