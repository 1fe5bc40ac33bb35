/** Jobs, placements and apprenticeships that companies offer the citizen of a case. */
package dk.loeftet.casework.opening;
