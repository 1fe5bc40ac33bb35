package dk.loeftet.extension.notification;

import org.springframework.lang.Nullable;

/**
 * Says whether a message may be sent to a kind of recipient. What may not is kept in the outbox as
 * {@link OutboxMessage#WITHHELD}, and the process goes on. The default permits everything.
 */
@FunctionalInterface
public interface SendingPermission {

    /**
     * Whether it may be sent.
     *
     * @param businessKey the case that the message is about, null when it is about none
     * @param recipientKind the model's word for who gets it
     */
    boolean isGiven(@Nullable String businessKey, String recipientKind);
}
