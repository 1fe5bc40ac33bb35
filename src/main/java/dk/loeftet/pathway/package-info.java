/** What single pathways need beyond the shared casework. */
package dk.loeftet.pathway;
