/** The channel for mail: to a server, or into a folder where the demo shows it. */
package dk.loeftet.extension.notification.mail;
