/** Who the recipients of messages are, in a case. */
package dk.loeftet.casework.message;
