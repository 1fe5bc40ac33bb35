/** The ledger of waits: one row for every time that a token stops, kept in the token's own transaction. */
package dk.loeftet.extension.wait.ledger;
