package dk.loeftet.extension.wait.ledger;

import static dk.loeftet.extension.wait.ledger.LedgerEngine.at;
import static dk.loeftet.extension.wait.ledger.LedgerEngine.itIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A model with every kind of wait in a real engine, started on Monday 1 March 2027; Easter begins on the 25th. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryKindOfWait {

    private static final String MODEL = "dk/loeftet/extension/wait/ledger/kinds.bpmn";

    private LedgerEngine ledger;
    private RuntimeService runtime;
    private TaskService tasks;
    private ManagementService management;
    private String instance;

    abstract String database();

    @BeforeAll
    void anEngineWithALedger() {
        itIs("2027-03-01T09:30:00");
        ledger = new LedgerEngine(database(), true).deploy(LedgerEngine.TABLE, MODEL);
        runtime = ledger.engine.getRuntimeService();
        tasks = ledger.engine.getTaskService();
        management = ledger.engine.getManagementService();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @BeforeEach
    void aCaseOnMonday() {
        itIs("2027-03-01T09:30:00");
        instance = runtime.createProcessInstanceByKey("kinds")
                .businessKey("2027-000001")
                .setVariables(Variables.putValue("school", "skole-nord")
                        .putValue("courseStart", "2027-04-30")
                        .putValue("ready", false)
                        .putValue("fails", false))
                .execute()
                .getId();
    }

    @AfterEach
    void theLedgerAgreesWithTheEngine() {
        assertThat(openRows()).isEqualTo(EngineState.open(ledger.engine));
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
            runtime.deleteProcessInstance(instance, "test over");
        }
        assertThat(openRows()).isEmpty();
    }

    @Test
    void everyTokenThatStopsHasARowAndNothingElseHas() {
        assertThat(rows())
                .extracting(row -> row.place().activityId())
                .containsExactlyInAnyOrder(
                        "outside",
                        "task",
                        "anchored",
                        "many",
                        "many",
                        "many",
                        "serial",
                        "worker",
                        "limited",
                        "called_task",
                        "receive",
                        "catch_message",
                        "catch_signal",
                        "catch_condition",
                        "catch_timer",
                        "gateway");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.enteredAt()).isEqualTo(at("2027-03-01T09:30:00").toInstant());
            assertThat(row.place().businessKey()).isEqualTo("2027-000001");
            assertThat(row.place().processKey()).isEqualTo("kinds");
            assertThat(row.place().rootInstanceId()).isEqualTo(instance);
            assertThat(row.leftAt()).isNull();
        });
    }

    @Test
    void aWaitKnowsWhoMustActUntilWhenAndWhoIsReminded() {
        WaitRow task = row("task");
        assertThat(task.place().stageName()).isEqualTo("Opgaver");
        assertThat(task.place().activityName()).isEqualTo("Send dokumenter");
        assertThat(task.actor().waitingOn()).isEqualTo("borger");
        assertThat(task.actor().party()).isEqualTo("skole-nord");
        assertThat(task.actor().groupId()).isEqualTo("sagsbehandler");
        assertThat(task.actor().taskId()).isEqualTo(task("task").getId());
        assertThat(task.due().key()).isEqualTo("documents.due");
        assertThat(task.due().on()).isEqualTo(LocalDate.parse("2027-03-15"));
        assertThat(task.due().at()).isEqualTo(at("2027-03-15T23:59:59").toInstant());
        assertThat(row("receive").due().steps()).isEqualTo("R 5 WD;E 0 WD rkv-vejleder;E 10 WD jobcenterchef");
        assertThat(row("receive").due().nextStep()).isZero();
        assertThat(row("receive").due().nextStepAt())
                .isEqualTo(at("2027-03-22T00:00:00").toInstant());
    }

    @Test
    void aWaitIsCalledWhatItsModelCallsIt() {
        assertThat(row("catch_timer").place().activityName()).isEqualTo("Kursus begynder");
        assertThat(row("gateway").place().activityName()).isEqualTo("Hvad kommer først?");
        assertThat(row("receive").place().activityName()).isEqualTo("Svar");
        assertThat(row("catch_message").place().activityName()).isNull();
    }

    @Test
    void aWaitInACalledModelBelongsToTheStageThatCalledIt() {
        assertThat(row("called_task").place().stageId()).isEqualTo("stage_called");
        assertThat(row("called_task").place().stageName()).isEqualTo("Kaldt");
        assertThat(row("gateway").place().stageId()).isEqualTo("stage_events");
        assertThat(row("outside").place().stageId()).isNull();
    }

    @Test
    void whatADeadlineCountsFromMayBeSetByTheListenersOfTheTask() {
        assertThat(row("anchored").due().on()).isEqualTo(LocalDate.parse("2027-04-28"));
    }

    @Test
    void anAgreedDayIsPlannedAndReachedWithItsFirstMoment() {
        WaitRow start = row("catch_timer");
        assertThat(start.actor().planned()).isTrue();
        assertThat(start.due().at()).isEqualTo(at("2027-04-30T00:00:00").toInstant());
        itIs("2027-04-30T00:00:01");
        fire("catch_timer");
        assertThat(row("catch_timer").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void whoHasATaskAndSinceWhenFollowsTheTask() {
        itIs("2027-03-02T10:00:00");
        tasks.claim(task("task").getId(), "sanne");
        itIs("2027-03-03T10:00:00");
        tasks.setAssignee(task("task").getId(), "amir");
        assertThat(row("task").actor().assignee()).isEqualTo("amir");
        assertThat(row("task").actor().claimedAt())
                .isEqualTo(at("2027-03-02T10:00:00").toInstant());
        tasks.setAssignee(task("task").getId(), null);
        assertThat(row("task").actor().claimedAt()).isNull();
    }

    @Test
    void inTimeIsWhoeverActsOnTheLastDay() {
        itIs("2027-03-15T23:59:59");
        tasks.complete(task("task").getId());
        assertThat(row("task").outcome()).isEqualTo(Outcome.MET);
        assertThat(row("task").leftAt()).isEqualTo(at("2027-03-15T23:59:59").toInstant());
        assertThat(row("task").due().nextStepAt()).isNull();
        itIs("2027-04-29T08:00:00");
        tasks.complete(task("anchored").getId());
        assertThat(row("anchored").outcome()).isEqualTo(Outcome.LATE);
    }

    @Test
    void whatCameAtAGatewayWasMet() {
        runtime.createMessageCorrelation("other").processInstanceId(instance).correlate();
        assertThat(row("gateway").outcome()).isEqualTo(Outcome.MET);
        assertThat(row("after_gateway").leftAt()).isNull();
        assertThat(rows()).noneMatch(row -> row.place().activityId().startsWith("first_"));
    }

    @Test
    void theTimerOfAGatewayFiresOnTheLedgersDay() {
        assertThat(timer("first_timer").getDuedate())
                .isEqualTo(Date.from(row("gateway").due().at()));
        itIs("2027-04-01T00:00:00");
        fire("first_timer");
        assertThat(row("gateway").outcome()).isEqualTo(Outcome.LATE);
    }

    @Test
    void aBoundaryEventThatInterruptsCancelsTheWait() {
        runtime.createMessageCorrelation("stop").processInstanceId(instance).correlate();
        assertThat(row("limited").outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(row("stopped").leftAt()).isNull();
        assertThat(rows()).noneMatch(row -> row.place().activityId().equals("stop"));
    }

    @Test
    void messageSignalConditionAndWorkerLetTheTokenGo() {
        runtime.createMessageCorrelation("answer").processInstanceId(instance).correlate();
        runtime.createMessageCorrelation("reply").processInstanceId(instance).correlate();
        runtime.signalEventReceived("go");
        runtime.setVariable(instance, "ready", true);
        ExternalTaskService workers = ledger.engine.getExternalTaskService();
        workers.fetchAndLock(1, "me").topic("work", 1000).execute().forEach(one -> workers.complete(one.getId(), "me"));
        for (String activity : List.of("receive", "catch_message", "catch_signal", "catch_condition", "worker")) {
            assertThat(row(activity).outcome()).as(activity).isEqualTo(Outcome.MET);
        }
    }

    @Test
    void tasksOneAfterTheOtherAreWaitsOneAfterTheOther() {
        tasks.complete(task("serial").getId());
        assertThat(rows().stream().filter(row -> row.place().activityId().equals("serial")))
                .extracting(row -> row.leftAt() == null)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whatRunsBesideStandsUnderItsOwnName() {
        runtime.createMessageCorrelation("news").processInstanceId(instance).correlate();
        assertThat(row("read_news").place().stageName()).isEqualTo("Ved siden af");
        assertThat(rows()).noneMatch(row -> row.place().activityId().equals("news"));
    }

    @Test
    void aModificationCancelsAndOpens() {
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("stage_events")
                .startBeforeActivity("receive")
                .execute();
        assertThat(rows().stream().filter(row -> row.place().activityId().equals("receive")))
                .extracting(WaitRow::outcome)
                .containsExactlyInAnyOrder(Outcome.CANCELLED, null);
        assertThat(row("gateway").outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void aRestartedCaseHasNewWaits() {
        runtime.deleteProcessInstance(instance, "restart");
        runtime.restartProcessInstances(ledger.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("kinds")
                        .singleResult()
                        .getId())
                .startBeforeActivity("stage_tasks")
                .processInstanceIds(instance)
                .execute();
        assertThat(openRows()).hasSize(8);
        runtime.createProcessInstanceQuery().list().forEach(one -> runtime.deleteProcessInstance(one.getId(), "over"));
    }

    @Test
    void aFailedStepIsAWaitOnTheSystemUntilItIsRepaired() {
        tasks.complete(task("called_task").getId(), Variables.putValue("fails", true));
        Job step = management.createJobQuery().activityId("step").singleResult();
        assertThatThrownBy(() -> management.executeJob(step.getId())).isInstanceOf(RuntimeException.class);
        WaitRow failed = row("step");
        assertThat(failed.kind()).isEqualTo(WaitRow.Kind.INCIDENT);
        assertThat(failed.actor().waitingOn()).isEqualTo("system");
        assertThat(failed.place().stageId()).isEqualTo("stage_called");
        assertThat(failed.due().key()).isEqualTo("system.incident");
        assertThat(openRows()).isEqualTo(EngineState.open(ledger.engine));
        management.setJobRetries(step.getId(), 1);
        assertThat(row("step").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aFailedTimerThatFiresAfterAllIsSolvedAndNotCancelled() {
        management.setJobRetries(timer("catch_timer").getId(), 0);
        itIs("2027-03-01T12:00:00");
        fire("catch_timer");
        WaitRow failed = rows().stream()
                .filter(row -> row.kind() == WaitRow.Kind.INCIDENT)
                .findFirst()
                .orElseThrow();
        assertThat(failed.outcome()).isEqualTo(Outcome.MET);
        assertThat(failed.leftAt()).isEqualTo(at("2027-03-01T12:00:00").toInstant());
        assertThat(ledger.rebuild().one(instance)).as("history says the same").isZero();
    }

    @Test
    void whileACaseStandsStillNothingFallsDue() {
        Instant step = row("receive").due().nextStepAt();
        itIs("2027-03-02T09:00:00");
        runtime.suspendProcessInstanceById(instance);
        assertThat(row("receive").pausedAt())
                .isEqualTo(at("2027-03-02T09:00:00").toInstant());
        assertThat(row("receive").due().nextStepAt()).isNull();
        assertThat(row("called_task").pausedAt()).as("is suspended by itself").isNull();
        itIs("2027-03-05T09:00:00");
        runtime.activateProcessInstanceById(instance);
        assertThat(row("receive").pausedAt()).isNull();
        assertThat(row("receive").due().nextStepAt()).isEqualTo(step);
        assertThat(ledger.jdbc
                        .sql("select count(*) from wait_pause where source_id = ? and resumed_at is not null")
                        .param(row("receive").sourceId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherDueDateOfTheTaskIsAnotherDayInTheLedger() {
        Task task = task("task");
        task.setDueDate(at("2027-03-22T12:00:00"));
        tasks.saveTask(task);
        assertThat(row("task").due().at()).isEqualTo(at("2027-03-22T12:00:00").toInstant());
        assertThat(row("task").due().on()).isEqualTo(LocalDate.parse("2027-03-22"));
    }

    @Test
    void theTimerOfATaskAndTheTaskItselfHaveOneDay() {
        assertThat(timer("limit").getDuedate()).isEqualTo(task("limited").getDueDate());
        assertThat(ledger.tables.deadlines().of(row("limited").sourceId())).hasSize(1);
        assertThat(ledger.tables.deadlines().of(row("task").sourceId())).isEmpty();
    }

    @Test
    void aCommandThatIsRolledBackLeavesNothing() {
        Set<String> before = openRows();
        assertThatThrownBy(() -> ledger.transaction.executeWithoutResult(status -> {
                    tasks.complete(task("task").getId());
                    tasks.complete(task("called_task").getId());
                    throw new IllegalStateException("the last moment");
                }))
                .hasMessage("the last moment");
        assertThat(openRows()).isEqualTo(before);
    }

    @Test
    void aRunningCaseMovedToAChangedModelKeepsItsDeadlines() throws Exception {
        Instant gateway = timer("first_timer").getDuedate().toInstant();
        Instant limit = timer("limit").getDuedate().toInstant();
        Instant start = timer("catch_timer").getDuedate().toInstant();
        Map<String, Instant> before = due();
        String from = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        String changed;
        try (var file = EveryKindOfWait.class.getClassLoader().getResourceAsStream(MODEL)) {
            changed = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("name=\"Hændelser\"", "name=\"Det, der ventes på\"")
                    .replace("value=\"documents.due\"", "value=\"guidance.talk\"");
        }
        String to = ledger
                .engine
                .getRepositoryService()
                .createDeployment()
                .addString("kinds.bpmn", changed)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .stream()
                .filter(definition -> definition.getKey().equals("kinds"))
                .findFirst()
                .orElseThrow()
                .getId();
        itIs("2027-03-10T12:00:00");

        runtime.newMigration(runtime.createMigrationPlan(from, to)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instance)
                .execute();

        assertThat(due()).isEqualTo(before);
        assertThat(timer("first_timer").getDuedate().toInstant()).isEqualTo(gateway);
        assertThat(timer("limit").getDuedate().toInstant()).isEqualTo(limit);
        assertThat(timer("catch_timer").getDuedate().toInstant()).isEqualTo(start);
        assertThat(row("gateway").place().stageName()).isEqualTo("Det, der ventes på");
        assertThat(row("task").place().definitionId()).isEqualTo(to);
        assertThat(ledger.rebuild().one(instance)).as("history says the same").isZero();
        ledger.engine.getRepositoryService().deleteProcessDefinition(to, true);
    }

    @Test
    void aMovedDeadlineMovesTaskTimersAndStepsAndStaysWhenTheLedgerIsRebuilt() {
        WaitRow limited = row("limited");
        ledger.moves().move(limited.id(), LocalDate.parse("2027-05-03"), "tove", "Skolen har ferie");
        ledger.moves().move(row("gateway").id(), LocalDate.parse("2027-05-04"), "tove", "Borgeren er rejst");
        assertThat(task("limited").getDueDate()).isEqualTo(at("2027-05-03T23:59:59"));
        assertThat(timer("limit").getDuedate()).isEqualTo(at("2027-05-03T23:59:59"));
        assertThat(row("limited").due().nextStepAt())
                .isEqualTo(at("2027-04-26T00:00:00").toInstant());
        assertThat(timer("first_timer").getDuedate()).isEqualTo(at("2027-05-04T23:59:59"));
        assertThat(row("gateway").due().on()).isEqualTo(LocalDate.parse("2027-05-04"));
        assertThat(ledger.jdbc
                        .sql("select moved_because from wait_deadline where activity_instance_id = ?")
                        .param(limited.sourceId())
                        .query(String.class)
                        .single())
                .isEqualTo("Skolen har ferie");
        assertThat(ledger.rebuild().one(instance)).isZero();
    }

    private Map<String, Instant> due() {
        Map<String, Instant> due = new TreeMap<>();
        rows().stream()
                .filter(row -> row.due().at() != null)
                .forEach(row -> due.put(row.place().activityId(), row.due().at()));
        return due;
    }

    private List<WaitRow> rows() {
        return ledger.tables.waits().ofRoot(instance);
    }

    private WaitRow row(String activity) {
        List<WaitRow> found = rows().stream()
                .filter(row -> row.place().activityId().equals(activity))
                .toList();
        assertThat(found).as(activity).hasSize(1);
        return found.get(0);
    }

    private Set<String> openRows() {
        return new TreeSet<>(ledger.jdbc
                .sql("select source_id || ' ' || activity_id from wait where left_at is null")
                .query(String.class)
                .list());
    }

    private Task task(String activity) {
        return tasks.createTaskQuery().taskDefinitionKey(activity).singleResult();
    }

    private Job timer(String activity) {
        return management.createJobQuery().activityId(activity).singleResult();
    }

    private void fire(String activity) {
        management.executeJob(timer(activity).getId());
    }
}
