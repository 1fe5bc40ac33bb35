package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.casework.reminder.SweepPeople;
import dk.loeftet.extension.model.Pathways;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.sweep.Sweep;
import dk.loeftet.extension.wait.Amount;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.DeadlineRule;
import dk.loeftet.extension.wait.DeadlineTable;
import dk.loeftet.extension.wait.WaitWords;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.DeadlineMoves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.lang.Nullable;

/**
 * The clock is moved through every wait of all models: each deadline reminds and escalates at its steps, once, to the
 * right person, with the right text. What is expected is read from the deadline table itself.
 */
abstract class EveryDeadline {

    private static final List<String> MODELS = List.of(
            "uddannelsesloeft",
            "bestil-rkv",
            "akasse-paamindelse",
            "afgoerelse",
            "klage",
            "informationsmoede",
            "sagspause");

    /** Waits whose key depends on how the case came there: once more with these facts. */
    private static final List<Map<String, Object>> OTHER_FACTS = List.of(
            Map.of("talkAtOnce", true),
            Map.of("hearingReply", "svar"),
            Map.of("boardResult", "hjemvist"),
            Map.of("outcomeMonth", 1),
            Map.of("outcomeMonth", 6),
            Map.of("outcomeMonth", 12));

    @Autowired
    private Sweep sweep;

    @Autowired
    private DeadlineTable table;

    @Autowired
    private DeadlineMoves moves;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MessageTemplates templates;

    @Autowired
    private Pathways pathways;

    private Pathwayland land;
    private SweepPeople people;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        people = new SweepPeople(land.engine.getIdentityService(), land.jdbc);
        people.hire();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void noModelIsLeftOut() {
        assertThat(MODELS)
                .containsExactlyInAnyOrderElementsOf(
                        land
                                .engine
                                .getRepositoryService()
                                .createProcessDefinitionQuery()
                                .latestVersion()
                                .list()
                                .stream()
                                .map(ProcessDefinition::getKey)
                                .collect(Collectors.toSet()));
    }

    @Test
    void everyDeadlineRemindsAndEscalatesAtItsStepsOnceTheRightPersonWithTheRightText() {
        Set<String> walked = walkAll(false);
        assertThat(walked).containsAll(keysWithSteps());
    }

    @Test
    void aMovedDeadlineRemindsAndEscalatesForItsNewDayOnly() {
        assertThat(walkAll(true)).isNotEmpty();
    }

    /** @return the keys whose steps were seen */
    private Set<String> walkAll(boolean moved) {
        SoftAssertions all = new SoftAssertions();
        Set<String> walked = new TreeSet<>();
        for (String model : MODELS) {
            ProcessDefinition definition = definition(model);
            WaitWords.of(definition).forEach((activity, words) -> {
                String key = words.deadline().orElse("");
                if (!key.isEmpty()) {
                    walked.addAll(walk(definition, activity, Map.of(), moved, all));
                    if (key.contains("$")) {
                        OTHER_FACTS.forEach(facts -> walked.addAll(walk(definition, activity, facts, moved, all)));
                    }
                }
            });
        }
        all.assertAll();
        return walked;
    }

    private Set<String> walk(
            ProcessDefinition definition,
            String activity,
            Map<String, Object> otherFacts,
            boolean moved,
            SoftAssertions all) {
        land.itIs(Pathwayland.DAY_ONE);
        String caseNumber = people.openCase();
        people.mayBeSharedWithTheSchool(caseNumber);
        Map<String, Object> facts = facts();
        facts.putAll(otherFacts);
        facts.keySet()
                .removeIf(name -> pathways.ofProcess(definition.getKey())
                        .flatMap(pathway -> pathway.variable(name))
                        .isEmpty());
        ProcessInstance instance;
        try {
            instance = land.engine
                    .getRuntimeService()
                    .createProcessInstanceById(definition.getId())
                    .businessKey(caseNumber)
                    .setVariables(facts)
                    .startBeforeActivity(activity)
                    .execute();
        } catch (RuntimeException failed) {
            all.fail(definition.getKey() + "/" + activity, failed);
            return Set.of();
        }
        try {
            Ledgered wait = wait(instance, activity);
            if (moved) {
                moves.move(wait.id(), calendar.add(wait.dueOn(), 12, DateUnit.WD, null), "test", "prøve");
                wait = wait(instance, activity);
            }
            DeadlineRule rule = table.rule(wait.deadlineKey(), Pathwayland.DAY_ONE);
            SortedMap<Instant, List<String>> expected = expected(rule, wait, task(instance, activity));
            passThrough(definition.getKey() + "/" + activity + " " + wait, wait, expected, all);
            return expected.isEmpty() ? Set.of() : Set.of(wait.deadlineKey());
        } catch (RuntimeException failed) {
            all.fail(definition.getKey() + "/" + activity, failed);
            return Set.of();
        } finally {
            land.engine.getRuntimeService().deleteProcessInstance(instance.getId(), "walked");
        }
    }

    private void passThrough(
            String where, Ledgered wait, SortedMap<Instant, List<String>> expected, SoftAssertions all) {
        List<String> told = new ArrayList<>();
        Instant last = land.clock.instant();
        for (Map.Entry<Instant, List<String>> step : expected.entrySet()) {
            sweepAt(step.getKey().minusSeconds(1));
            all.assertThat(told(wait))
                    .as("%s just before %s", where, step.getKey())
                    .containsExactlyInAnyOrderElementsOf(told);
            sweepAt(step.getKey().plusSeconds(1));
            told.addAll(step.getValue());
            all.assertThat(told(wait)).as("%s at %s", where, step.getKey()).containsExactlyInAnyOrderElementsOf(told);
            last = step.getKey();
        }
        sweepAt(last.plusSeconds(60L * 24 * 3600));
        all.assertThat(told(wait)).as("%s long after", where).containsExactlyInAnyOrderElementsOf(told);
    }

    private SortedMap<Instant, List<String>> expected(DeadlineRule rule, Ledgered wait, @Nullable Task task) {
        String office = rule.sourceType() == DeadlineRule.SourceType.LAW ? null : SweepPeople.OFFICE;
        SortedMap<Instant, List<String>> expected = new TreeMap<>();
        for (Amount before : rule.reminders()) {
            Instant at = start(calendar.add(wait.dueOn(), -before.count(), before.unit(), office));
            if (at.isAfter(land.clock.instant())) {
                expected.computeIfAbsent(at, first -> new ArrayList<>())
                        .add(text("paamindelse", rule) + " " + reminded(task));
            }
        }
        for (DeadlineRule.Escalation escalation : rule.escalations()) {
            LocalDate day = escalation.after().count() == 0
                    ? wait.dueOn()
                    : calendar.add(wait.dueOn(), escalation.after(), office);
            told(escalation.role())
                    .forEach(user -> expected.computeIfAbsent(start(day.plusDays(1)), first -> new ArrayList<>())
                            .add(text("eskalering", rule) + " " + user));
        }
        return expected;
    }

    private String text(String general, DeadlineRule rule) {
        String own = general + "." + rule.key();
        return templates.has(own) ? own : general;
    }

    private String reminded(@Nullable Task task) {
        if (task == null) {
            return SweepPeople.ADVISER;
        }
        return task.getAssignee() != null ? task.getAssignee() : SweepPeople.CONSULTANT;
    }

    private static Stream<String> told(String role) {
        return switch (role) {
            case "sagsbehandler" -> Stream.of(SweepPeople.ADVISER);
            case "uddannelsesambassadoer" -> Stream.of(SweepPeople.AMBASSADOR);
            case "virksomhedskonsulent" -> Stream.of(SweepPeople.CONSULTANT);
            case "visitationskoordinator" -> Stream.of(SweepPeople.COORDINATOR);
            case "teamleder" -> Stream.of(SweepPeople.LEADER);
            case "jobcenterchef" -> Stream.of(SweepPeople.MANAGER, SweepPeople.LEADER);
            case "rkv-vejleder" -> Stream.of(SweepPeople.SCHOOL_PERSON, SweepPeople.LEADER);
            default -> throw new IllegalArgumentException(role);
        };
    }

    private List<String> told(Ledgered wait) {
        return land.jdbc.sql("""
                        select concat(template, ' ', recipient_id) from outbox
                        where wait_id = :wait and recipient_kind = 'medarbejder'
                        """).param("wait", wait.id()).query(String.class).list();
    }

    private void sweepAt(Instant instant) {
        land.itIs(Date.from(instant));
        sweep.run();
    }

    private Ledgered wait(ProcessInstance instance, String activity) {
        return land.jdbc
                .sql("""
                        select id, deadline_key, due_on, assignee, next_step_at from wait
                        where process_instance_id = :instance and activity_id = :activity and left_at is null
                        """)
                .param("instance", instance.getId())
                .param("activity", activity)
                .query(Ledgered.class)
                .single();
    }

    private @Nullable Task task(ProcessInstance instance, String activity) {
        return land.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(activity)
                .singleResult();
    }

    private ProcessDefinition definition(String key) {
        String id = land.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        return land.engine.getRepositoryService().getProcessDefinition(id);
    }

    /** The keys that stand on a wait of a model in so many words, and have steps. */
    private Set<String> keysWithSteps() {
        Set<String> keys = new TreeSet<>();
        for (String model : MODELS) {
            WaitWords.of(definition(model)).values().stream()
                    .flatMap(words -> words.deadline().stream())
                    .filter(key -> !key.contains("$") && !key.contains(","))
                    .filter(key -> {
                        DeadlineRule rule = table.rule(key, Pathwayland.DAY_ONE);
                        return !rule.escalations().isEmpty();
                    })
                    .forEach(keys::add);
        }
        keys.addAll(List.of(
                "guidance.talk",
                "guidance.talk.today",
                "decision.due",
                "hearing.decision.due",
                "complaint.result.due"));
        return keys;
    }

    /** What a case knows by the time it stands anywhere. */
    private static Map<String, Object> facts() {
        LocalDate today = Pathwayland.DAY_ONE;
        Map<String, Object> facts = new HashMap<>(new LinkedHashMap<>(Map.of(
                "officeId",
                SweepPeople.OFFICE,
                "source",
                "side",
                "schoolId",
                SweepPeople.SCHOOL,
                "akasseId",
                Pathwayland.AKASSE,
                "outcomeMonth",
                3,
                "talkAtOnce",
                false,
                "followUpEvery",
                "education.followUp.every")));
        Map.of(
                        "nextTalkOn", 20,
                        "meetingOn", 14,
                        "newTalkOn", 7,
                        "rkvNewOn", 7,
                        "courseStart", 42,
                        "courseEnd", 320,
                        "dagpengeEnd", 140,
                        "closingTalkAgainOn", 7,
                        "placementAgainOn", 30,
                        "agreedTalkOn", 7)
                .forEach((name, days) -> facts.put(name, today.plusDays(days).toString()));
        Map.of(
                        "completedOn", 0,
                        "hearingUntil", 14,
                        "deliveredOn", 0,
                        "complaintUntil", 28,
                        "complaintReceivedOn", 0,
                        "pauseUntil", 30)
                .forEach((name, days) -> facts.put(name, today.plusDays(days).toString()));
        facts.put("hearingReply", null);
        facts.put("boardResult", null);
        facts.put("educationId", UsualAnswers.EDUCATION);
        return facts;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private record Ledgered(
            UUID id,
            String deadlineKey,
            LocalDate dueOn,
            @Nullable String assignee) {}
}
