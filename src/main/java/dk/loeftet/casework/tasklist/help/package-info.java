/** What helps people along: a few sentences beside each form, and the tour of the first day. */
package dk.loeftet.casework.tasklist.help;
