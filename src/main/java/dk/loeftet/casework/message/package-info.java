/** Who the recipients of messages are, how they are reached, and what stands in the letters. */
package dk.loeftet.casework.message;
