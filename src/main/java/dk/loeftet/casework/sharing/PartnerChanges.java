package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseVariables;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.pause.Pauses;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.extension.notification.Notifications;
import dk.loeftet.extension.notification.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves a partner of a case for another one of its kind: the old one is told and sees no more, and the new one learns
 * nothing before there is a basis for it. A basis is given for one partner, whatever its kind is called.
 */
@Component
public class PartnerChanges {

    private static final String TEXT = "partner-skiftet";

    private final SharingBases bases;
    private final PartnerTasks tasks;
    private final PartnerWaits waits;
    private final List<PartnerLeaves> leavings;
    private final Outbox outbox;
    private final Notifications notifications;
    private final CaseInstances instances;
    private final Pauses pauses;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Clock clock;

    PartnerChanges(
            SharingBases bases,
            PartnerTasks tasks,
            PartnerWaits waits,
            List<PartnerLeaves> leavings,
            Outbox outbox,
            Notifications notifications,
            CaseInstances instances,
            Pauses pauses,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            Clock clock) {
        this.bases = bases;
        this.tasks = tasks;
        this.waits = waits;
        this.leavings = List.copyOf(leavings);
        this.outbox = outbox;
        this.notifications = notifications;
        this.instances = instances;
        this.pauses = pauses;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Stops whoever changes the partner of a case that stands so that it cannot be done.
     *
     * @throws NotPossibleNow in Danish
     */
    public void mustBePossible(CaseFile file, String partnerKind) {
        obstacle(file, partnerKind).ifPresent(why -> {
            throw new NotPossibleNow(why);
        });
    }

    Optional<String> obstacle(CaseFile file, String partnerKind) {
        return pauses.current(file.id()).isPresent()
                ? Optional.of("Sagen er på pause. Genoptag den først.")
                : leavings.stream()
                        .flatMap(leaving -> leaving.obstacle(file, partnerKind).stream())
                        .findFirst();
    }

    /** What a change would lead to. */
    Foretold foretold(CaseFile file, String partnerKind) {
        String old = of(file, partnerKind);
        Set<String> ended = leavings.stream()
                .flatMap(leaving -> leaving.endsWaitsIn(file, partnerKind).stream())
                .collect(Collectors.toSet());
        return new Foretold(
                bases.inForce(file.caseNumber(), partnerKind).isPresent(),
                leavings.stream()
                        .flatMap(leaving -> leaving.announces(file, partnerKind).stream())
                        .toList(),
                old == null ? List.of() : waits.on(file.caseNumber(), old, ended));
    }

    /**
     * The case goes on with another partner, or without one. Whoever calls has stored it on the case.
     *
     * @param before the case as it was with the old partner
     * @param now the new partner's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(CaseFile before, String partnerKind, @Nullable String now, String by) {
        String old = of(before, partnerKind);
        String caseNumber = before.caseNumber();
        outbox.withdraw(caseNumber, partnerKind);
        boolean shared = bases.inForce(caseNumber, partnerKind).isPresent();
        boolean told = false;
        for (PartnerLeaves leaving : leavings) {
            told |= leaving.leaves(before, partnerKind);
        }
        if (shared && old != null && !told) {
            notifications.queue(
                    new Notifications.Origin(before.processInstanceId(), "partnerChange"),
                    caseNumber,
                    TEXT,
                    partnerKind,
                    old);
        }
        if (shared) {
            bases.withdraw(caseNumber, partnerKind, LocalDate.now(clock), by);
        }
        tasks.takeBack(caseNumber, partnerKind);
        tell(before, partnerKind, now);
        if (old != null && now != null) {
            waits.beginAgain(caseNumber, old);
        }
    }

    /** The models ask for the partner by its id. */
    private void tell(CaseFile file, String partnerKind, @Nullable String now) {
        String name = Partner.AKASSE.equals(partnerKind) ? CaseVariables.AKASSE_ID : CaseVariables.SCHOOL_ID;
        for (ProcessInstance instance : instances.withoutThePause(file.caseNumber())) {
            trusted.call(() -> {
                if (Objects.equals(instance.getId(), file.processInstanceId())
                        || runtimeService.getVariable(instance.getId(), name) != null) {
                    runtimeService.setVariable(instance.getId(), name, now);
                }
                return null;
            });
        }
    }

    /** The partner that stands on the case. */
    static @Nullable String of(CaseFile file, String partnerKind) {
        return Partner.AKASSE.equals(partnerKind) ? file.spell().akasseId() : file.schoolId();
    }

    /**
     * What a change leads to.
     *
     * @param shared whether there is a basis, which ends
     * @param announced what the pathway takes back, in Danish
     * @param waits names of the waits that go on with the new partner
     */
    record Foretold(boolean shared, List<String> announced, List<String> waits) {}
}
