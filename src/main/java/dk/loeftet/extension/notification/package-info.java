/** Messages: decided in the token's transaction, kept in the outbox, sent later. */
package dk.loeftet.extension.notification;
