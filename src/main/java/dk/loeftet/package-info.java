/** The application: wires the extension, the casework and the pathways together and knows nothing else. */
package dk.loeftet;
