/** How a case stands, for pages and programs. */
package dk.loeftet.casework.control.state;
