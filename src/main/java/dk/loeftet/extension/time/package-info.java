/** The one source of time, shared by the engine and everything around it. */
package dk.loeftet.extension.time;
