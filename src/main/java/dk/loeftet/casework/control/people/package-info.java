/** Who takes part in a case, and how they are reached. */
package dk.loeftet.casework.control.people;
