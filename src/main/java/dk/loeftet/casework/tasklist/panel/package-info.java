/** The panel beside a task: who the case is about, where it stands and what is due, and what may be done from there. */
package dk.loeftet.casework.tasklist.panel;
