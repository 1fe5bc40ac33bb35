/** Waits and their deadlines: the words of the model, the deadline table and the working calendar. */
package dk.loeftet.extension.wait;
