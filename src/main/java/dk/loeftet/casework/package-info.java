/** What all pathways share: people, cases, partners, notes and who may see them. */
package dk.loeftet.casework;
