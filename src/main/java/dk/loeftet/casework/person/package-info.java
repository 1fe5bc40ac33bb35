/** The citizens: who they are and how they are reached. Nothing here ever becomes a variable of the engine. */
package dk.loeftet.casework.person;
