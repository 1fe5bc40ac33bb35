/** The way in: lists of newly unemployed people, and the same rules for a person registered by hand. */
package dk.loeftet.casework.intake;
