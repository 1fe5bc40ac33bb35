/** The case: its number, its file, and the road from a registered person to a running pathway. */
package dk.loeftet.casework.cases;
