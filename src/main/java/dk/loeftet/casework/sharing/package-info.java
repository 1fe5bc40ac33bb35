/** Sharing with partners: on what basis it happens, and that it stops when the basis ends. */
package dk.loeftet.casework.sharing;
