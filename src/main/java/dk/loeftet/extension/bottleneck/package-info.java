/** Where cases stall: waiting in working time, rolled up by day from the ledger of waits, and the answers made of it. */
package dk.loeftet.extension.bottleneck;
