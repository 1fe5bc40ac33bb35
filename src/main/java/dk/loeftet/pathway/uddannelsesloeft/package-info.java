/** The delegates of the pathway Løft til faglært. */
package dk.loeftet.pathway.uddannelsesloeft;
