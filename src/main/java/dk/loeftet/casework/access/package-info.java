/** Roles, what each may do, and who is calling. */
package dk.loeftet.casework.access;
