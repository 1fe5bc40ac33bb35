/** The page of the messages: what was sent, what could not be sent, and the letters that a person sends. */
package dk.loeftet.casework.outbox;
