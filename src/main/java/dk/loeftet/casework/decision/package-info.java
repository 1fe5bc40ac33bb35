/** Hearing, delivery and complaint, for the shared models {@code afgoerelse} and {@code klage} of every pathway. */
package dk.loeftet.casework.decision;
