/** The server's check of what people submit: no value reaches the engine that the form and the pathway do not know. */
package dk.loeftet.extension.form;
