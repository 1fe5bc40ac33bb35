/** A case stands still for a while and goes on where it was, with the time that it has lost. */
package dk.loeftet.casework.control.pause;
