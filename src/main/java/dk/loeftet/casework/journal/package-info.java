/** The journal: what was done in a case, written down by itself and ready to be copied into the municipality's own system. */
package dk.loeftet.casework.journal;
