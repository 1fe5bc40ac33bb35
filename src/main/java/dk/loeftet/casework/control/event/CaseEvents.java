package dk.loeftet.casework.control.event;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.ModelProperties;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.journal.Journal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door "Der er sket noget": message events that listen somewhere in a case and whose element carries the extension
 * properties {@code offer} (words) and {@code offerTo} (roles).
 */
@Component
class CaseEvents {

    private static final String MESSAGE = "message";

    private final CaseAccess access;
    private final CaseInstances instances;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final TrustedCalls trusted;
    private final Journal journal;

    CaseEvents(
            CaseAccess access,
            CaseInstances instances,
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            TrustedCalls trusted,
            Journal journal) {
        this.access = access;
        this.instances = instances;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.trusted = trusted;
        this.journal = journal;
    }

    /** What the caller may say, in the order of the words. */
    List<CaseEvent> offered(String caseNumber, Caller caller) {
        CaseFile file = access.seen(caseNumber, caller);
        return trusted.call(() -> listening(file)
                .filter(offer -> offer.isFor(caller))
                .map(Offer::event)
                .distinct()
                .sorted(Comparator.comparing(CaseEvent::offer))
                .toList());
    }

    /** Tells the case that it has happened. */
    @Transactional
    public void happened(String caseNumber, String message, Caller caller) {
        CaseFile file = access.seen(caseNumber, caller);
        List<Offer> offers = trusted.call(() -> listening(file)
                .filter(offer -> offer.event().message().equals(message))
                .toList());
        if (offers.isEmpty()) {
            throw new NotPossibleNow(
                    "Det kan ikke lade sig gøre, hvor sagen står nu. Genindlæs sagen, og se, hvor den er"
                            + " nået til.");
        }
        // A complaint is about the latest decision, should an earlier one still be open to complaints.
        Offer offer = offers.stream()
                .filter(one -> one.isFor(caller))
                .max(Comparator.comparing(Offer::since))
                .orElseThrow(AccessDenied::new);
        trusted.call(() -> {
            runtimeService.messageEventReceived(message, offer.executionId());
            return null;
        });
        journal.add(caseNumber, "Der er sket noget: " + offer.event().offer(), "", caller.userId());
    }

    /** A case that stands still hears nothing. */
    private Stream<Offer> listening(CaseFile file) {
        return instances.of(file.caseNumber()).stream()
                .filter(instance -> !instance.isSuspended())
                .flatMap(
                        instance -> runtimeService
                                .createEventSubscriptionQuery()
                                .processInstanceId(instance.getId())
                                .eventType(MESSAGE)
                                .list()
                                .stream()
                                .flatMap(subscription -> offer(instance, subscription).stream()));
    }

    private Optional<Offer> offer(ProcessInstance instance, EventSubscription subscription) {
        ModelElementInstance element = repositoryService
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById(subscription.getActivityId());
        return ModelProperties.of(element, "offer")
                .map(words -> new Offer(
                        new CaseEvent(subscription.getEventName(), words),
                        Arrays.stream(ModelProperties.of(element, "offerTo")
                                        .orElse("")
                                        .split(","))
                                .map(String::strip)
                                .collect(Collectors.toSet()),
                        subscription.getExecutionId(),
                        subscription.getCreated()));
    }

    private record Offer(CaseEvent event, Set<String> roles, String executionId, Date since) {

        boolean isFor(Caller caller) {
            return caller.isAdministrator() || roles.stream().anyMatch(caller.groups()::contains);
        }
    }
}
