/** The screening list: facts that are missing for many people at a time. */
package dk.loeftet.casework.tasklist.screening;
