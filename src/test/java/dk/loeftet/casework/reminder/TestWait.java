package dk.loeftet.casework.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wait whose next step is due, written straight into the ledger. */
final class TestWait {

    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    final UUID id = UUID.randomUUID();
    private String businessKey;
    private String tenant = SweepPeople.OFFICE;
    private String deadline = "guidance.talk";
    private String waitingOn = "jobcenter";
    private String party;
    private String assignee;
    private String group;
    private LocalDate dueOn;
    private String steps;
    private Instant nextStepAt;
    private String task = UUID.randomUUID().toString();
    private String stage = "Vejledning";

    private TestWait(String steps) {
        this.steps = steps;
    }

    static TestWait withSteps(String steps) {
        return new TestWait(steps);
    }

    TestWait ofCase(String caseNumber) {
        businessKey = caseNumber;
        return this;
    }

    TestWait withoutTask() {
        task = null;
        return this;
    }

    TestWait inOffice(String office) {
        tenant = office;
        return this;
    }

    TestWait inStage(String name) {
        stage = name;
        return this;
    }

    TestWait deadline(String key) {
        deadline = key;
        return this;
    }

    TestWait waitsFor(String who, String partner) {
        waitingOn = who;
        party = partner;
        return this;
    }

    TestWait assignee(String user) {
        assignee = user;
        return this;
    }

    TestWait group(String id) {
        group = id;
        return this;
    }

    TestWait dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    TestWait firstStepAt(LocalDate day) {
        nextStepAt = day.atStartOfDay(DENMARK).toInstant();
        return this;
    }

    UUID in(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into wait (id, kind, source_id, root_instance_id, process_instance_id,
                          task_id, business_key, tenant_id, calendar_id, process_key, process_version, definition_id,
                          activity_id, activity_name, activity_type, stage_name, waiting_on, party, planned,
                          deadline_key, assignee, group_id, entered_at, due_on, due_at, steps, next_step, next_step_at)
                        values (:id, 'ACTIVITY', :source, 'root', 'instance',
                          :task, :businessKey, :tenant, null, 'uddannelsesloeft', 1, 'definition',
                          'userTask_x', 'Hold samtalen', 'userTask', :stage, :waitingOn, :party, false,
                          :deadline, :assignee, :group, :entered, :dueOn, :dueAt, :steps, :nextStep, :nextAt)
                        """)
                .param("id", id)
                .param("source", id.toString())
                .param("task", task)
                .param("businessKey", businessKey)
                .param("tenant", tenant)
                .param("stage", stage)
                .param("waitingOn", waitingOn)
                .param("party", party)
                .param("deadline", deadline)
                .param("assignee", assignee)
                .param("group", group)
                .param("entered", at(dueOn.minusDays(14).atStartOfDay(DENMARK).toInstant()))
                .param("dueOn", dueOn)
                .param("dueAt", at(dueOn.plusDays(1).atStartOfDay(DENMARK).toInstant()))
                .param("steps", steps)
                .param("nextStep", nextStepAt == null ? null : 0)
                .param("nextAt", nextStepAt == null ? null : at(nextStepAt))
                .update();
        return id;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(DENMARK).toOffsetDateTime();
    }
}
