/** Takes the reminders and escalations that have fallen due from the wait ledger to the outbox. */
package dk.loeftet.extension.sweep;
