package dk.loeftet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.time.EngineClock;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** What a test knows about the demo's cases without looking at a screen. */
record DemoWorld(
        TaskService tasks,
        RuntimeService instances,
        ManagementService jobs,
        FilterService filters,
        JdbcClient jdbc,
        TestRestTemplate rest,
        WorkingCalendar calendar,
        Clock clock) {

    /** The clock belongs to the whole program, not to this application. */
    @PreDestroy
    void putTheClockBack() {
        ClockUtil.reset();
    }

    String caseNumberOf(String firstName, String lastName) {
        return jdbc.sql("""
                        select case_number from case_file c join person p on p.id = c.person_id
                        where p.first_name = :first and p.last_name = :last
                        """)
                .param("first", firstName)
                .param("last", lastName)
                .query(String.class)
                .single();
    }

    Task task(String caseNumber, String name) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskName(name)
                .singleResult();
        assertThat(task).as("task %s of case %s", name, caseNumber).isNotNull();
        assertThat(task.getDueDate()).as("due date of %s", name).isNotNull();
        return task;
    }

    /** Some case of the office in which this task is open. */
    String numberOfACaseAt(String taskName, String office) {
        Task task = tasks.createTaskQuery().taskName(taskName).tenantIdIn(office).list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No case of " + office + " is at " + taskName));
        return instances
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** A task of the office in Glostrup that nobody has taken. */
    Task aTaskOf(String name, String role) {
        Task task = tasks.createTaskQuery().taskName(name).tenantIdIn("glostrup").active().list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is at " + name));
        tasks.setAssignee(task.getId(), null);
        tasks.addCandidateGroup(task.getId(), role);
        return task;
    }

    List<String> openTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getName)
                .toList();
    }

    /** As when the mail server was away: what was meant for the partner waits for its next attempt. */
    void couldNotSendTo(String recipientKind, String caseNumber) {
        jdbc.sql("""
                        update outbox set status = 'QUEUED', next_attempt_at = created_at + interval '3650' day
                        where business_key = :case and recipient_kind = :kind
                        """).param("case", caseNumber).param("kind", recipientKind).update();
    }

    List<String> notes(String caseNumber) {
        return jdbc.sql("select n.body from note n join case_file c on c.id = n.case_id where case_number = :case")
                .param("case", caseNumber)
                .query(String.class)
                .list();
    }

    /** Takes a list in as the coordinator of Glostrup does; the report. */
    String takeIn(String list) {
        LinkedMultiValueMap<String, Object> upload = new LinkedMultiValueMap<>();
        upload.add("file", new ByteArrayResource(list.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "ledige.csv";
            }
        });
        return rest.withBasicAuth("rikke", "rikke").postForObject("/api/intake", upload, String.class);
    }

    Filter list(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first open day of Glostrup that is at least so many days ahead. */
    LocalDate openDayIn(int days) {
        return calendar.add(today().plusDays(days - 1L), 1, DateUnit.WD, "glostrup");
    }

    /** The day of the agreed date that the case waits for. */
    LocalDate agreedDay(String caseNumber) {
        String instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .singleResult()
                .getId();
        Job timer = jobs.createJobQuery().processInstanceId(instance).timers().singleResult();
        assertThat(timer).as("a timer of case %s", caseNumber).isNotNull();
        return LocalDate.ofInstant(timer.getDuedate().toInstant(), EngineClock.COPENHAGEN);
    }

    /** A person of another role or office finds nothing, asks in vain and may not complete. */
    void keepsOut(String userId, String caseNumber, Task task) {
        TestRestTemplate person = rest.withBasicAuth(userId, userId);
        Object[] found =
                person.getForObject("/engine-rest/task?processInstanceBusinessKey={case}", Object[].class, caseNumber);
        assertThat(found).as("%s sees tasks of case %s", userId, caseNumber).isEmpty();
        assertThat(status(person.getForEntity("/engine-rest/task/{id}", String.class, task.getId())))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(person.getForEntity("/api/tasks/{id}/panel", String.class, task.getId())))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(person.getForEntity("/engine-rest/task/{id}/form-variables", String.class, task.getId())
                        .getStatusCode()
                        .isError())
                .isTrue();
        assertThat(person.postForEntity(
                                "/engine-rest/task/{id}/submit-form",
                                Map.of("variables", Map.of()),
                                String.class,
                                task.getId())
                        .getStatusCode()
                        .isError())
                .isTrue();
    }

    private static Object status(ResponseEntity<?> answer) {
        return answer.getStatusCode();
    }

    /** The names on the list of a meeting, in alphabetical order as on the page. */
    List<String> listOf(String meetingNumber) {
        return jdbc.sql("""
                        select p.first_name || ' ' || p.last_name from meeting_seat s
                        join info_meeting m on m.id = s.meeting_id
                        join case_file c on c.id = s.case_id join person p on p.id = c.person_id
                        where m.meeting_number = :number order by p.first_name, p.last_name
                        """).param("number", meetingNumber).query(String.class).list();
    }

    /** The number of the case of the person with this whole name. */
    String caseOf(String name) {
        int gap = name.lastIndexOf(' ');
        return caseNumberOf(name.substring(0, gap), name.substring(gap + 1));
    }

    List<String> openTasksOf(String name) {
        return openTasks(caseOf(name));
    }

    Object outcome(String name) {
        return caseFile(caseOf(name)).get("outcome");
    }

    boolean waitsFor(String name, String message) {
        return instances
                        .createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseOf(name))
                        .count()
                > 0;
    }

    /** Whether nothing of the process with this business key is left. */
    boolean isOver(String businessKey) {
        return instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                == 0;
    }

    Map<String, Object> caseFile(String caseNumber) {
        return jdbc.sql("select status, outcome, outcome_name, closed_at from case_file where case_number = :case")
                .param("case", caseNumber)
                .query()
                .singleRow();
    }
}
