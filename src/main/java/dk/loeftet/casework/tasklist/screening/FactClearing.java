package dk.loeftet.casework.tasklist.screening;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.TrustedCalls;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves the facts of one case and lets the case go on, both or neither. */
@Component
class FactClearing {

    private static final String MESSAGE = "factsCleared";

    private final UnclearCases cases;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Clock clock;

    FactClearing(UnclearCases cases, RuntimeService runtimeService, TrustedCalls trusted, Clock clock) {
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.clock = clock;
    }

    @Transactional
    public void clear(ClearedFacts.Row row, Caller caller) {
        String caseNumber = row.caseNumber() == null ? "" : row.caseNumber();
        KnownFacts known = cases.facts(caseNumber)
                .filter(facts -> caller.worksIn(facts.officeId()))
                .orElseThrow(() -> new RowRefused(null, "Sagen findes ikke i dit kontor. Genindlæs listen."));
        if (!known.isOpen()) {
            throw new RowRefused(null, "Sagen er lukket. Genindlæs listen.");
        }
        KnownFacts facts = known.with(ClearedFacts.of(row, LocalDate.now(clock)));
        if (facts.completedOn() != null
                && facts.lastUsedOn() != null
                && facts.lastUsedOn().isBefore(facts.completedOn())) {
            throw new RowRefused(
                    "lastUsedOn", "Uddannelsen kan ikke være brugt, før den var afsluttet. Ret en af datoerne.");
        }
        cases.save(caseNumber, facts);
        goOn(caseNumber);
    }

    private void goOn(String caseNumber) {
        try {
            trusted.call(() -> runtimeService
                    .createMessageCorrelation(MESSAGE)
                    .processInstanceBusinessKey(caseNumber)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException nobodyListens) {
            throw new RowRefused(null, "Sagen venter ikke længere på oplysninger. Genindlæs listen.");
        }
    }
}
