/** What Tasklist shows besides the engine's forms: our pages, and the plugin that brings them there. */
package dk.loeftet.casework.tasklist;
