/** What a card in the task list says of the case, so that equal tasks can be told apart. */
package dk.loeftet.casework.tasklist.card;
