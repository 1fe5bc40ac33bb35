package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Takes one case along its way, as people and time would: tasks through their forms, timers when their day comes. */
final class CaseDriver {

    /** No way through the pathway has more waits than this. */
    private static final int MOST_WAITS = 80;

    private final Pathwayland land;
    private final String caseNumber;

    CaseDriver(Pathwayland land, String caseNumber) {
        this.land = land;
        this.caseNumber = caseNumber;
    }

    String number() {
        return caseNumber;
    }

    /** The one open task with this name. */
    Task task(String name) {
        return openTasks().stream()
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Case " + caseNumber + " is not at »" + name + "« but at " + whereItWaits()));
    }

    /** The task with this name, to be answered as usual unless a test says otherwise. */
    Answers at(String taskName) {
        return new Answers(task(taskName));
    }

    /** Lets everybody answer as usual until the case is at the task. */
    Answers goOnTo(String taskName) {
        for (int waits = 0; waits < MOST_WAITS && isRunning(); waits++) {
            Optional<Task> reached = openTasks().stream()
                    .filter(task -> task.getName().equals(taskName))
                    .findFirst();
            if (reached.isPresent()) {
                return new Answers(reached.get());
            }
            goOn();
        }
        throw new AssertionError(
                "Case " + caseNumber + " never came to »" + taskName + "«, it is at " + whereItWaits());
    }

    /** Lets everybody answer as usual until the case is over. */
    void goOnToTheEnd() {
        for (int waits = 0; waits < MOST_WAITS && isRunning(); waits++) {
            goOn();
        }
        assertThat(isRunning())
                .as("case %s waits at %s", caseNumber, whereItWaits())
                .isFalse();
    }

    /** One wait is over: the first open task is answered, or the next timer fires. */
    private void goOn() {
        List<Task> tasks = openTasks();
        if (tasks.isEmpty()) {
            timePasses();
        } else {
            new Answers(tasks.get(0)).submit();
        }
    }

    /** Whether the case waits for this message. */
    boolean waitsFor(String message) {
        return waitingFor(message) != null;
    }

    /** The case gets a seat at a meeting in two weeks. */
    CaseDriver getsASeat() {
        return hears(
                "meetingSeat",
                Map.of(
                        "meetingNumber",
                        "M-2026-999999",
                        "meetingOn",
                        land.today().plusWeeks(2).toString()));
    }

    /** The same, at a meeting that the citizen is obliged to come to. */
    CaseDriver getsAMandatorySeat() {
        return hears(
                "meetingSeat",
                Map.of(
                        "meetingNumber",
                        "M-2026-999998",
                        "meetingMandatory",
                        true,
                        "meetingOn",
                        land.today().plusWeeks(2).toString()));
    }

    /** The day of the meeting comes, and the case hears how it went: {@code moedt}, {@code udeblevet}, … */
    CaseDriver meetingHeld(String attendance) {
        land.itIs(LocalDate.parse(variable("meetingOn").toString()));
        return hears("meetingResult", Map.of("attendance", attendance, "talkAtOnce", false));
    }

    /** Somebody tells the case something it waits for. */
    CaseDriver hears(String message, Map<String, Object> facts) {
        Execution waiting = waitingFor(message);
        assertThat(waiting)
                .as("case %s waits for %s: %s", caseNumber, message, whereItWaits())
                .isNotNull();
        land.engine.getRuntimeService().messageEventReceived(message, waiting.getId(), facts);
        return this;
    }

    private Execution waitingFor(String message) {
        return land.engine
                .getRuntimeService()
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    /** The next thing that needs no hand happens: a meeting, or the clock moves to the next timer and it fires. */
    CaseDriver timePasses() {
        if (waitsFor("meetingSeat")) {
            return getsASeat();
        }
        if (waitsFor("meetingResult")) {
            return meetingHeld("moedt");
        }
        Job next = nextTimer();
        if (next.getDuedate().toInstant().isAfter(land.clock.instant())) {
            land.itIs(Date.from(next.getDuedate().toInstant().plus(Duration.ofSeconds(1))));
        }
        land.engine.getManagementService().executeJob(next.getId());
        return this;
    }

    /** Somebody fills these facts in on the screening list. */
    void clear(Map<String, String> facts) {
        Map<String, String> row = new HashMap<>(facts);
        row.put("caseNumber", caseNumber);
        var answer = land.post("/api/screening-list", Map.of("rows", List.of(row)));
        assertThat(answer.getBody()).contains("\"saved\":true");
    }

    /** Somebody corrects what is known about the person. */
    ResponseEntity<String> correct(Map<String, String> facts) {
        return land.http
                .withBasicAuth("admin", "admin")
                .exchange(
                        "/api/cases/" + caseNumber + "/person", HttpMethod.PUT, new HttpEntity<>(facts), String.class);
    }

    /** Something happens to the case, and somebody says so. */
    CaseDriver hears(String message) {
        land.engine
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlate();
        return this;
    }

    LocalDate nextTimerOn() {
        return nextTimer().getDuedate().toInstant().atZone(land.clock.getZone()).toLocalDate();
    }

    private Job nextTimer() {
        return instances().stream()
                .flatMap(
                        instance -> land
                                .engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow(() ->
                        new AssertionError("Case " + caseNumber + " waits for no timer but at " + whereItWaits()));
    }

    /** The case is over, with this end; nothing of it is left in the engine and nothing went wrong on the way. */
    CaseDriver endedAs(String outcome, String outcomeName) {
        assertThat(isRunning())
                .as("case %s waits at %s", caseNumber, whereItWaits())
                .isFalse();
        return closedAs(outcome, outcomeName);
    }

    /** The case is over, with this end; a complaint about it may still run. */
    CaseDriver closedAs(String outcome, String outcomeName) {
        assertThat(value("status")).isEqualTo("CLOSED");
        assertThat(value("outcome")).isEqualTo(outcome);
        assertThat(value("outcome_name")).isEqualTo(outcomeName);
        assertThat(value("closed_at")).isNotNull();
        assertThat(land.engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .withIncidents()
                        .count())
                .isZero();
        return this;
    }

    boolean isRunning() {
        return !instances().isEmpty();
    }

    List<Task> openTasks() {
        return land.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskName()
                .asc()
                .list();
    }

    /** A column of the case file. */
    Object value(String column) {
        return row("select * from case_file where case_number = :number").get(column);
    }

    /** Names the ambassador on the case. */
    void name(String ambassador) {
        land.jdbc
                .sql("update case_file set ambassador = :user where case_number = :number")
                .param("user", ambassador)
                .param("number", caseNumber)
                .update();
    }

    /** The one row of a query about the case, which is its parameter {@code number}. */
    Map<String, Object> row(String sql) {
        return land.jdbc.sql(sql).param("number", caseNumber).query().singleRow();
    }

    /** The one column of a query about the case. */
    List<String> column(String sql) {
        return land.jdbc
                .sql(sql)
                .param("number", caseNumber)
                .query(String.class)
                .list();
    }

    /** What the case itself knows, not what a part of it keeps for its own use. */
    Object variable(String name) {
        var variable = land.engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(rootInstance())
                .activityInstanceIdIn(rootInstance())
                .variableName(name)
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    String rootInstance() {
        return (String) value("process_instance_id");
    }

    List<ProcessInstance> instances() {
        return land.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    private String whereItWaits() {
        List<String> names = openTasks().stream().map(Task::getName).toList();
        if (!names.isEmpty()) {
            return names.toString();
        }
        return instances().stream()
                .map(instance -> land.engine.getRuntimeService().getActiveActivityIds(instance.getId()))
                .toList()
                .toString();
    }

    /** What somebody fills into the form of a task. */
    final class Answers {

        private final Task task;
        private final Map<String, Object> fields;

        private Answers(Task task) {
            this.task = task;
            this.fields = new LinkedHashMap<>(UsualAnswers.to(task.getTaskDefinitionKey(), land.today()));
        }

        Task task() {
            return task;
        }

        /** Answers one field otherwise than usual; null leaves it out. */
        Answers answer(String field, Object value) {
            if (value == null) {
                fields.remove(field);
            } else {
                fields.put(field, value);
            }
            return this;
        }

        CaseDriver submit() {
            land.engine.getFormService().submitTaskForm(task.getId(), Map.copyOf(fields));
            return CaseDriver.this;
        }

        /** Submits as this user would. */
        CaseDriver submitAs(String user) {
            land.engine.getIdentityService().setAuthentication(user, List.of(), List.of((String) value("office_id")));
            try {
                land.engine.getFormService().submitTaskForm(task.getId(), Map.copyOf(fields));
            } finally {
                land.engine.getIdentityService().clearAuthentication();
            }
            return CaseDriver.this;
        }
    }
}
