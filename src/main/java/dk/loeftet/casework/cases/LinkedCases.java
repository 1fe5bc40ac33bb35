package dk.loeftet.casework.cases;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.decision.DecisionAfterClosing;
import dk.loeftet.casework.routing.Responsibles;
import dk.loeftet.extension.model.Pathways;
import dk.loeftet.extension.model.VariableDeclaration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case that goes on where another of the same person has ended, and is linked to it. */
@Service
public class LinkedCases {

    /** What was true of the case that has ended, not of the one that goes on. */
    private static final Set<String> OF_THE_END =
            Set.of("closeCause", "jobStart", "template", "recipient", "about", CaseVariables.OFFICE_ID);

    private final CaseFiles files;
    private final CaseNumbers numbers;
    private final IntakePathway pathway;
    private final Pathways pathways;
    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final TrustedCalls trusted;
    private final DecisionAfterClosing decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    LinkedCases(
            CaseFiles files,
            CaseNumbers numbers,
            IntakePathway pathway,
            Pathways pathways,
            RuntimeService runtimeService,
            HistoryService historyService,
            TrustedCalls trusted,
            DecisionAfterClosing decisions,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.numbers = numbers;
        this.pathway = pathway;
        this.pathways = pathways;
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.trusted = trusted;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The stages at which a case can be opened now. */
    public List<Stage> stages() {
        return pathway.current().stages();
    }

    /** The number of the open case that the person has already. */
    public Optional<String> openCaseOf(CaseFile file) {
        return files.ofPersons(List.of(file.personId())).stream()
                .filter(CaseFiles.KnownCase::isOpen)
                .map(CaseFiles.KnownCase::caseNumber)
                .findFirst();
    }

    /**
     * Opens the case; facts, chosen education and school come along. Answers in forms stay in the office.
     *
     * @param ended the case that has ended
     * @param people who works on it now
     * @param stage where it begins, null for the beginning of the pathway
     * @return the number of the new case; empty when the person has an open case already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> continueAs(CaseFile ended, String officeId, Responsibles people, @Nullable Stage stage) {
        // First the lock, then the look-up: nobody registers the same person meanwhile.
        CaseNumbers.Series series = numbers.open();
        if (openCaseOf(ended).isPresent()) {
            return Optional.empty();
        }
        CaseFile file = file(ended, series.next(), officeId, people);
        files.insertAll(List.of(file));
        numbers.keep(series);
        bringAlong(ended, file);
        files.linkInstances(Map.of(file.id(), start(ended, file, stage)));
        return Optional.of(file.caseNumber());
    }

    /** What would have to be settled with legal effect for a case that goes on at the stage and is not, in Danish. */
    public List<String> unsettled(CaseFile ended, Stage stage) {
        Map<String, Object> known = factsOf(ended, pathway.current().key());
        return stage.requires().stream()
                .filter(required -> !required.isTrueOf(known))
                .map(Settled::name)
                .toList();
    }

    private CaseFile file(CaseFile ended, String number, String officeId, Responsibles people) {
        return new CaseFile(
                UUID.randomUUID(),
                number,
                ended.personId(),
                officeId,
                ended.pathway(),
                null,
                ended.source(),
                CaseFile.OPEN,
                null,
                null,
                clock.instant(),
                null,
                ended.id(),
                ended.spell(),
                people.ambassador(),
                people.adviser(),
                officeId.equals(ended.officeId()) ? ended.adviserText() : null,
                ended.nextTalkOn(),
                null,
                null,
                null,
                null);
    }

    private void bringAlong(CaseFile ended, CaseFile file) {
        jdbc.sql("""
                        update case_file set education_id = :education, school_id = :school, positive_list_id = :list,
                          ruleset_frozen_on = :frozenOn
                        where id = :id
                        """)
                .param("education", ended.educationId())
                .param("school", ended.schoolId())
                .param("list", ended.positiveListId())
                .param("frozenOn", ended.rulesetFrozenOn())
                .param("id", file.id())
                .update();
        if (file.officeId().equals(ended.officeId())) {
            jdbc.sql("""
                            insert into case_field (case_id, field, answer, changed_at)
                            select :to, field, answer, changed_at from case_field where case_id = :from
                            """).param("to", file.id()).param("from", ended.id()).update();
            bringSharingAlong(ended, file);
        }
    }

    /**
     * A law that lets the office share holds for the case that goes on as well. A consent does not: the citizen gave it for
     * the case that has ended and has to be asked again.
     */
    private void bringSharingAlong(CaseFile ended, CaseFile file) {
        List<UUID> laws =
                jdbc.sql("""
                        select id from sharing_basis where case_id = :from and basis = 'lov' and in_force is not null
                        """).param("from", ended.id()).query(UUID.class).list();
        for (UUID law : laws) {
            jdbc.sql("""
                            insert into sharing_basis (id, case_id, partner_kind, basis, reference, given_on, recorded_by,
                              recorded_at, in_force)
                            select :id, :to, partner_kind, basis, reference, given_on, recorded_by, recorded_at, in_force
                            from sharing_basis where id = :law
                            """)
                    .param("id", UUID.randomUUID())
                    .param("to", file.id())
                    .param("law", law)
                    .update();
        }
    }

    private String start(CaseFile ended, CaseFile file, @Nullable Stage stage) {
        PathwayVersion version = pathway.current();
        Map<String, Object> facts = FirstVariables.of(file, LocalDate.now(clock), stage != null);
        if (stage != null) {
            factsOf(ended, version.key()).forEach((name, value) -> {
                // A new office and a talk ahead are news; everything else the ended case knew better.
                if (!name.equals(CaseVariables.OFFICE_ID) && !name.equals(CaseVariables.NEXT_TALK_ON)) {
                    facts.put(name, value);
                }
            });
        }
        return trusted.callForAnyOffice(() -> {
            ProcessInstantiationBuilder builder = runtimeService
                    .createProcessInstanceById(version.definitionId())
                    .businessKey(file.caseNumber())
                    .setVariables(facts);
            if (stage != null) {
                builder.startBeforeActivity(stage.activityId());
            }
            return builder.execute().getId();
        });
    }

    /** What the engine knew of the case, as far as the pathway still allows it. */
    private Map<String, Object> factsOf(CaseFile ended, String key) {
        Map<String, Object> facts = new HashMap<>();
        trusted
                .callForAnyOffice(() -> historyService
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(ended.processInstanceId())
                        .list())
                .stream()
                .filter(variable -> variable.getActivityInstanceId().equals(ended.processInstanceId()))
                .filter(variable -> !OF_THE_END.contains(variable.getName()))
                .forEach(variable -> facts.put(variable.getName(), variable.getValue()));
        // A complaint may have led to another decision after the end.
        facts.putAll(decisions.inForce(ended.caseNumber()));
        facts.entrySet().removeIf(fact -> fact.getValue() != null && !isDeclared(fact.getKey(), fact.getValue(), key));
        return facts;
    }

    private boolean isDeclared(String name, Object value, String key) {
        Optional<VariableDeclaration> declaration = pathways.ofProcess(key).flatMap(one -> one.variable(name));
        return declaration
                .filter(one -> one.isOfType(value) && one.isAmongValues(value))
                .isPresent();
    }
}
