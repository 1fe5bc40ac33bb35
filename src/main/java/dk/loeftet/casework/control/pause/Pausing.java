package dk.loeftet.casework.control.pause;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseVariables;
import dk.loeftet.casework.control.CaseInstances;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.journal.Journal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a case stand still and go on. While it stands still no task of it can be completed and no timer fires; the model
 * {@code sagspause} waits for the end. All within the caller's transaction.
 */
@Service
public class Pausing {

    private static final String RESUMED = "caseResumed";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.forLanguageTag("da-DK"));

    private final Pauses pauses;
    private final CaseInstances instances;
    private final LostTime lostTime;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Journal journal;
    private final List<AfterPause> afterwards;

    Pausing(
            Pauses pauses,
            CaseInstances instances,
            LostTime lostTime,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            Journal journal,
            List<AfterPause> afterwards) {
        this.pauses = pauses;
        this.instances = instances;
        this.lostTime = lostTime;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.journal = journal;
        this.afterwards = List.copyOf(afterwards);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(CaseFile file, PauseReason reason, @Nullable String note, LocalDate until, String by) {
        pauses.current(file.id()).ifPresent(pause -> {
            throw new NotPossibleNow("Sagen er allerede på pause. Genoptag den først, hvis pausen skal ændres.");
        });
        for (ProcessInstance instance : instances.of(file.caseNumber())) {
            trusted.call(() -> {
                runtimeService.suspendProcessInstanceById(instance.getId());
                return null;
            });
        }
        pauses.begin(file.id(), reason, note, until, by);
        journal.add(
                file.caseNumber(),
                "Sagen er sat på pause",
                reason.danishName() + " til og med " + DAY.format(until) + (note == null ? "" : "\nNotat: " + note),
                by);
        trusted.call(() -> runtimeService
                .createProcessInstanceByKey(CaseInstances.PAUSE)
                .processDefinitionWithoutTenantId()
                .businessKey(file.caseNumber())
                .setVariable(CaseVariables.OFFICE_ID, file.officeId())
                .setVariable("pauseUntil", until.toString())
                .execute());
    }

    /**
     * Lets the case go on, if it stands still: what is due later by the working days that have passed.
     *
     * @return whether it stood still
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resume(CaseFile file, String by) {
        Optional<CasePause> pause = pauses.current(file.id());
        if (pause.isEmpty()) {
            return false;
        }
        List<ProcessInstance> stopped = instances.withoutThePause(file.caseNumber());
        for (ProcessInstance instance : stopped) {
            trusted.call(() -> {
                runtimeService.activateProcessInstanceById(instance.getId());
                return null;
            });
        }
        lostTime.giveBack(file.caseNumber(), stopped, pause.get().since(), file.officeId());
        pauses.end(pause.get().id(), by);
        journal.add(
                file.caseNumber(),
                "Sagen er genoptaget efter en pause",
                pause.get().why(),
                by);
        stopWaitingForTheEnd(file.caseNumber());
        afterwards.forEach(one -> one.goesOn(file.caseNumber()));
        return true;
    }

    private void stopWaitingForTheEnd(String caseNumber) {
        trusted.call(() -> runtimeService
                .createMessageCorrelation(RESUMED)
                .processInstanceBusinessKey(caseNumber)
                .correlateAllWithResult());
    }
}
