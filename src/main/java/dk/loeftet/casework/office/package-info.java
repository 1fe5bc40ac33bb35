/** The offices that cases belong to; each is a tenant of the engine. */
package dk.loeftet.casework.office;
