/** A case that has ended goes on as another case: reopened here, or in the municipality that the citizen moved to. */
package dk.loeftet.casework.control.reopen;
