/** Takes what waits in the outbox, on every node, and sends it at least once. */
package dk.loeftet.extension.notification.dispatch;
