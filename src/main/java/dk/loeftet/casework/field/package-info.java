/** Answers to form fields that belong to the case and never to the engine. */
package dk.loeftet.casework.field;
