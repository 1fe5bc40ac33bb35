/** Invented users, partners and cases for the profile demo; nothing here runs without it. */
package dk.loeftet.demo;
