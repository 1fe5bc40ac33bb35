/** The tab "Opgave": a task's deployed form drawn by us, with errors beside the fields and drafts on the server. */
package dk.loeftet.casework.tasklist.form;
