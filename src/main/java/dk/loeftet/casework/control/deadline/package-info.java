/** What a case has waited for, and deadlines that somebody gives another day. */
package dk.loeftet.casework.control.deadline;
