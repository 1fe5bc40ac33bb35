package dk.loeftet.extension.notification;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Knows who is meant by a model's word for a recipient. The default knows nobody; an application answers with an id,
 * never with a name or an address.
 */
@FunctionalInterface
public interface RecipientFinder {

    /**
     * Finds the id behind a recipient.
     *
     * @param recipientKind for instance {@code skole}
     */
    Optional<String> find(DelegateExecution execution, String recipientKind);
}
