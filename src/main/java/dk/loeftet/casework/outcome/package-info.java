/** How a case ends: the end event of the model closes the case file. */
package dk.loeftet.casework.outcome;
