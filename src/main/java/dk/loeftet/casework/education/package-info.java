/** Educations and the dated positive lists that decide which of them give a right. */
package dk.loeftet.casework.education;
