package dk.loeftet.casework.control.move;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseVariables;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.StandingAt;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.control.pause.Pausing;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.note.Notes;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case to another stage in one transaction: it is there, or it is where it was. */
@Service
class CaseMoves {

    private final CaseAccess access;
    private final StandingAt standing;
    private final MovePreviews previews;
    private final SideRoads sideRoads;
    private final Pausing pausing;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Notes notes;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<BeforeMove> beforehand;

    CaseMoves(
            CaseAccess access,
            StandingAt standing,
            MovePreviews previews,
            SideRoads sideRoads,
            Pausing pausing,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            Notes notes,
            Journal journal,
            JdbcClient jdbc,
            Clock clock,
            List<BeforeMove> beforehand) {
        this.access = access;
        this.standing = standing;
        this.previews = previews;
        this.sideRoads = sideRoads;
        this.pausing = pausing;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.notes = notes;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.beforehand = List.copyOf(beforehand);
    }

    /** What a move to the stage would do; without one, where the case could go. */
    @Transactional
    public MovePreview preview(String caseNumber, @Nullable String to, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.leaders());
        return previews.of(file, to == null || to.isBlank() ? null : stage(file, to));
    }

    @Transactional
    public void move(
            String caseNumber, @Nullable String to, @Nullable String reason, boolean confirmed, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.leaders());
        if (to == null || to.isBlank()) {
            throw new InvalidInput("to", "Vælg, hvilket trin sagen skal flyttes til.");
        }
        Stage target = stage(file, to);
        String why = Typed.required("reason", reason, "Begrundelsen", "Skriv, hvorfor sagen flyttes.");
        List<String> unsettled = previews.unsettled(file, target);
        if (!unsettled.isEmpty() && !confirmed) {
            throw new InvalidInput(
                    "confirmMissing",
                    "Sagen mangler " + String.join(" og ", unsettled)
                            + ". Sæt flueben i »Flyt sagen alligevel«, hvis den skal flyttes uden.");
        }
        Stage from = standing.of(file).orElse(null);
        pausing.resume(file, caller.userId());
        Departure departure = new Departure(file, from, target, sideRoads.called(file.processInstanceId()));
        List<String> told = beforehand.stream()
                .flatMap(one -> one.announces(departure).stream())
                .toList();
        beforehand.forEach(one -> one.leaves(departure));
        nobodyHasGiven(file.processInstanceId(), target);
        trusted.call(() -> {
            modification(file.processInstanceId(), target).execute();
            return null;
        });
        record(file, from, target, why, caller.userId());
        account(departure, why, unsettled, told, caller.userId());
    }

    /** What the case does or waits for on its road ends; what runs beside it and what it listens for as a whole stays. */
    private ProcessInstanceModificationBuilder modification(String instanceId, Stage target) {
        ActivityInstance tree = runtimeService.getActivityInstance(instanceId);
        if (tree == null) {
            throw new NotPossibleNow("Sagen er slut. Genindlæs sagen.");
        }
        ProcessInstanceModificationBuilder builder = runtimeService.createProcessInstanceModification(instanceId);
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            if (!sideRoads.hold(instanceId, child.getActivityId())) {
                builder.cancelActivityInstance(child.getId());
            }
        }
        for (TransitionInstance child : tree.getChildTransitionInstances()) {
            if (!sideRoads.hold(instanceId, child.getActivityId())) {
                builder.cancelTransitionInstance(child.getId());
            }
        }
        return builder.startBeforeActivity(target.activityId());
    }

    /** The stages before would have set these; a model may ask for them without knowing how the case came here. */
    private void nobodyHasGiven(String instanceId, Stage target) {
        Set<String> asked = new TreeSet<>(target.needs().keySet());
        asked.add(CaseVariables.SCHOOL_ID);
        asked.add(CaseVariables.EDUCATION_ID);
        Map<String, Object> unknown = new HashMap<>();
        Map<String, Object> known = trusted.call(() -> runtimeService.getVariables(instanceId));
        asked.stream().filter(name -> !known.containsKey(name)).forEach(name -> unknown.put(name, null));
        trusted.call(() -> {
            runtimeService.setVariables(instanceId, unknown);
            return null;
        });
    }

    private Stage stage(CaseFile file, String to) {
        return standing.stages(file).stream()
                .filter(stage -> stage.isMeantBy(to.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "to",
                        "Trinnet findes ikke i forløbet. Vælg et af: "
                                + standing.stages(file).stream()
                                        .map(Stage::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private void record(CaseFile file, @Nullable Stage from, Stage to, String reason, String by) {
        jdbc.sql("""
                        insert into case_move (id, case_id, from_stage, to_stage, reason, moved_at, moved_by)
                        values (:id, :case, :from, :to, :reason, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", file.id())
                .param("from", from == null ? null : from.activityId())
                .param("to", to.activityId())
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
    }

    private void account(Departure move, String reason, List<String> without, List<String> told, String by) {
        Stage from = move.from();
        journal.add(
                move.caseNumber(),
                "Sagen er flyttet til et andet trin",
                (from == null ? "" : "Fra: " + from.name() + "\n") + "Til: "
                        + move.to().name()
                        + told.stream().map(line -> "\n" + line).collect(Collectors.joining())
                        + (without.isEmpty() ? "" : "\nBekræftet, selv om sagen mangler: " + String.join(", ", without))
                        + "\nBegrundelse: " + reason,
                by);
        notes.add(
                move.caseNumber(),
                null,
                "flytning",
                "Sagen er flyttet" + (from == null ? "" : " fra »" + from.name() + "«") + " til »"
                        + move.to().name() + "«: " + reason,
                by);
    }
}
