package dk.loeftet.extension.wait;

import static dk.loeftet.extension.wait.WaitEngine.at;
import static dk.loeftet.extension.wait.WaitEngine.itIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks and timers of a small model in a real engine, started on Monday 1 March 2027; Easter begins on the 25th. */
class DueDateTest {

    private static WaitEngine waits;

    private final VariableMap variables = Variables.putValue("school", "skole-nord")
            .putValue("courseStart", "2027-04-30")
            .putValue("completedOn", "2027-01-31")
            .putValue("outcomeMonth", 3);

    @BeforeAll
    static void deploy() {
        waits = new WaitEngine("dueDates").deploy(WaitEngine.TABLE, "dk/loeftet/extension/wait/waits.bpmn");
    }

    @AfterAll
    static void close() {
        waits.close();
    }

    @BeforeEach
    void monday() {
        itIs("2027-03-01T09:30:00");
    }

    @Test
    void aTaskIsDueAtTheEndOfTheDayThatTableAndCalendarGive() {
        ProcessInstance started = start("glostrup");
        assertThat(due(started, "task_documents")).isEqualTo(at("2027-03-15T23:59:59"));
        assertThat(due(started, "task_confirm")).isEqualTo(at("2027-04-28T23:59:59"));
    }

    @Test
    void theListenersOfTheModelAlreadySeeTheDueDate() {
        ProcessInstance started = start("glostrup");
        assertThat(waits.engine.getRuntimeService().getVariable(started.getId(), "dueSeenByModel"))
                .isEqualTo(at("2027-03-15T23:59:59"));
    }

    @Test
    void aTaskKeepsTheDateThatTheModelGaveItAndNoneWithoutADeadline() {
        ProcessInstance started = start("glostrup");
        assertThat(due(started, "task_ownDate")).isEqualTo(at("2027-04-01T12:00:00"));
        assertThat(due(started, "task_plain")).isNull();
    }

    @Test
    void theOfficesOwnClosingDayMovesTheDueDate() {
        assertThat(due(start("toender"), "task_documents")).isEqualTo(at("2027-03-16T23:59:59"));
        assertThat(due(start(null), "task_documents")).isEqualTo(at("2027-03-15T23:59:59"));
    }

    @Test
    void theOfficesOwnClosingDayDoesNotMoveWhatTheLawSays() {
        variables.put("deliveredOn", "2027-02-02");
        assertThat(due(start("toender"), "task_complaint"))
                .as("four weeks, to the day on which the office is closed")
                .isEqualTo(at("2027-03-02T23:59:59"));
    }

    @Test
    void anAgreementWithTheSchoolGoesBeforeTheTable() {
        assertThat(due(start("glostrup"), "task_rkv"))
                .as("20 working days, over Easter")
                .isEqualTo(at("2027-04-01T23:59:59"));
        variables.put("school", "skole-tec");
        ProcessInstance agreed = start("glostrup");
        assertThat(due(agreed, "task_rkv")).as("15 working days").isEqualTo(at("2027-03-22T23:59:59"));
        assertThat(timer(agreed, "timer_rkvLate")).isEqualTo(at("2027-03-22T23:59:59"));
    }

    @Test
    void noSchoolChosenYetMeansNoAgreement() {
        variables.put("school", null);
        assertThat(due(start("glostrup"), "task_rkv")).isEqualTo(at("2027-04-01T23:59:59"));
    }

    @Test
    void aPlannedDateFiresWithTheDayAndATimeLimitAfterIt() {
        ProcessInstance started = start("glostrup");
        assertThat(timer(started, "timer_courseStart")).isEqualTo(at("2027-04-30T00:00:00"));
        assertThat(timer(started, "timer_askBeforeStart")).isEqualTo(at("2027-04-16T00:00:00"));
        assertThat(timer(started, "timer_rkvLate")).isEqualTo(at("2027-04-01T23:59:59"));
    }

    @Test
    void withoutItsDateAPlannedTimerIsDueAtOnceAndATaskGetsTheTablesAmountFromNow() {
        variables.remove("courseStart");
        ProcessInstance started = start("glostrup");
        assertThat(timer(started, "timer_courseStart")).isEqualTo(at("2027-03-01T00:00:00"));
        assertThat(timer(started, "timer_askBeforeStart")).isEqualTo(at("2027-03-01T00:00:00"));
        assertThat(due(started, "task_confirm")).isEqualTo(at("2027-03-03T23:59:59"));
    }

    @Test
    void withoutItsDateAPlannedTimerIsDueAtOnceEvenOnASunday() {
        itIs("2027-03-07T12:00:00");
        variables.put("courseStart", "");
        assertThat(timer(start("glostrup"), "timer_courseStart")).isEqualTo(at("2027-03-07T00:00:00"));
    }

    @Test
    void theEarliestOfTheKnownDatesWins() {
        assertThat(timer(start("glostrup"), "timer_next"))
                .as("follow-up after three months")
                .isEqualTo(at("2027-06-01T00:00:00"));
        variables.put("courseEnd", "2027-05-20");
        assertThat(timer(start("glostrup"), "timer_next")).isEqualTo(at("2027-05-20T00:00:00"));
        variables.put("dagpengeEnd", "2027-05-24");
        assertThat(timer(start("glostrup"), "timer_next"))
                .as("eight weeks before, off Easter Monday")
                .isEqualTo(at("2027-03-24T00:00:00"));
    }

    @Test
    void theModelMayComposeTheKeyFromAVariable() {
        ProcessInstance started = start("glostrup");
        assertThat(due(started, "task_outcome")).isEqualTo(at("2027-04-30T23:59:59"));
        assertThat(timer(started, "timer_outcome")).isEqualTo(at("2027-04-30T00:00:00"));
    }

    @Test
    void aTaskWithSeveralDeadlinesIsDueOnTheDayThatComesFirst() {
        assertThat(due(start("glostrup"), "task_first")).as("no talk is agreed").isEqualTo(at("2027-03-15T23:59:59"));
        assertThat(dueWithTalkOn("2027-03-15"))
                .as("a working day before the talk, over the weekend")
                .isEqualTo(at("2027-03-12T23:59:59"));
        assertThat(dueWithTalkOn("2027-03-16")).isEqualTo(at("2027-03-15T23:59:59"));
        assertThat(dueWithTalkOn("2027-03-17")).isEqualTo(at("2027-03-15T23:59:59"));
    }

    @Test
    void theFirstOfSeveralDeadlinesIsNeverBeforeTheTaskWasThere() {
        assertThat(dueWithTalkOn("2027-03-02")).isEqualTo(at("2027-03-01T23:59:59"));
        assertThat(dueWithTalkOn("2027-03-01")).isEqualTo(at("2027-03-01T23:59:59"));
        itIs("2027-03-06T09:30:00");
        assertThat(dueWithTalkOn("2027-03-08"))
                .as("on a Saturday, for a talk on Monday")
                .isEqualTo(at("2027-03-08T23:59:59"));
    }

    private Date dueWithTalkOn(String day) {
        variables.put("nextTalkOn", day);
        return due(start("glostrup"), "task_first");
    }

    @Test
    void aDateThatIsNoneNamesTheVariableAndKeepsItsValueToItself() {
        variables.put("courseStart", "010170-1234");
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> start("glostrup"))
                .havingRootCause()
                .isInstanceOf(InvalidDeadline.class)
                .withMessageContaining("'courseStart'")
                .withMessageContaining("ÅÅÅÅ-MM-DD")
                .withMessageNotContaining("010170");
    }

    @Test
    void theWordsOfEveryWaitCanBeReadLater() {
        String definitionId = start("glostrup").getProcessDefinitionId();
        Map<String, WaitWords> words =
                WaitWords.of(waits.engine.getRepositoryService().getProcessDefinition(definitionId));
        assertThat(words.get("receive_rkv"))
                .isEqualTo(new WaitWords(
                        Optional.of("rkv.result.due"), Optional.of("skole"), Optional.of("${school}"), false));
        assertThat(words.get("timer_courseStart").planned()).isTrue();
        assertThat(words.get("gateway_next").waitingOn()).contains("system");
        assertThat(words).doesNotContainKeys("task_plain", "stage_rkv", "timer_next");
    }

    private ProcessInstance start(String office) {
        return waits.engine
                .getRuntimeService()
                .createProcessInstanceByKey("waits")
                .setVariables(variables)
                .setVariable("office", office)
                .execute();
    }

    private static Date due(ProcessInstance started, String task) {
        Task found = waits.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(started.getId())
                .taskDefinitionKey(task)
                .singleResult();
        return found.getDueDate();
    }

    private static Date timer(ProcessInstance started, String activity) {
        return waits.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(started.getId())
                .activityId(activity)
                .singleResult()
                .getDuedate();
    }
}
