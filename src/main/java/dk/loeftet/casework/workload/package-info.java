/** How much work lies with whom, and giving it to somebody else. */
package dk.loeftet.casework.workload;
