/** How near a deadline is, counted in the working days of the office: what the task list and the list of cases show of it. */
package dk.loeftet.casework.tasklist.due;
