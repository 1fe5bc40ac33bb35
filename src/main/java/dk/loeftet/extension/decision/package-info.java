/** Makes decision tables quick enough to be asked once per case of a large intake. */
package dk.loeftet.extension.decision;
