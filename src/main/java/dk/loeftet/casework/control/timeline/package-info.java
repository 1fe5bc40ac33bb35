/** What a case has waited for, told to people: how long, on whom, and when it stood still. */
package dk.loeftet.casework.control.timeline;
