/** Schools, a-kasser and companies, their contacts and the deadlines agreed with them. */
package dk.loeftet.casework.partner;
