package dk.loeftet.casework.decision;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.control.move.BeforeMove;
import dk.loeftet.casework.control.move.Departure;
import dk.loeftet.casework.journal.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** When a case is moved while a complaint runs on its road, the complaint goes on by itself, as it does when the case ends. */
@Component
class ComplaintOutlivesMove implements BeforeMove {

    private static final String NAME = "Klage";

    private final ComplaintsByThemselves complaints;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Journal journal;

    ComplaintOutlivesMove(
            ComplaintsByThemselves complaints, RuntimeService runtimeService, TrustedCalls trusted, Journal journal) {
        this.complaints = complaints;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.journal = journal;
    }

    @Override
    public Map<String, String> goingOn(Departure departure) {
        return trusted.call(() -> {
            Map<String, String> instances = new HashMap<>();
            onTheRoad(departure).forEach(complaint -> {
                instances.put(complaint.getId(), NAME);
                // A new decision that the complaint has called goes with it.
                runtimeService
                        .createProcessInstanceQuery()
                        .superProcessInstanceId(complaint.getId())
                        .list()
                        .forEach(decision -> instances.put(decision.getId(), NAME));
            });
            return instances;
        });
    }

    @Override
    public void leaves(Departure departure) {
        trusted.call(() -> {
            onTheRoad(departure).forEach(complaint -> {
                complaints.goOn(complaint);
                journal.add(
                        departure.caseNumber(),
                        "Klagen går videre",
                        "Sagen er flyttet, men klagen er ikke afgjort. Dens opgaver og frister står fortsat i opgavelisten.",
                        Journal.SYSTEM);
            });
            return null;
        });
    }

    private List<ExecutionEntity> onTheRoad(Departure departure) {
        return complaints.ofTheCase(departure.caseNumber()).stream()
                .filter(complaint -> !departure.besides().contains(complaint.getId()))
                .toList();
    }
}
