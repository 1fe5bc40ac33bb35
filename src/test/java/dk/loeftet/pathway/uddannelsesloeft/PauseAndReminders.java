package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.sweep.Sweep;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.People;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A whole case stands still for seven working days. Its task is due on Tuesday 8 September 2026, with a reminder one
 * working day before; afterwards all of that comes on the days that they have moved to, and once.
 */
abstract class PauseAndReminders {

    private static final String TASK = "Lav personlig vej og økonomi";
    private static final String LEADER = "pauseleder";

    @Autowired
    private Sweep sweep;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MessageRenderer renderer;

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aCaseWithATask(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        new People(land.engine.getIdentityService()).user(LEADER, "Pia", "Pause", "teamleder", "glostrup");
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_path"));
        theCase.goOnTo(TASK);
        assertThat(dueOn()).isEqualTo(LocalDate.of(2026, 9, 8));
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void whileItIsPausedNobodyHearsOfItAndAfterwardsOnTheMovedDaysOnce() {
        land.itIs(LocalDate.of(2026, 9, 3));
        control("/pause", Map.of("reason", "sygdom", "until", "2026-10-30"));
        for (LocalDate day = LocalDate.of(2026, 9, 4); day.isBefore(LocalDate.of(2026, 9, 14)); day = day.plusDays(1)) {
            sweepAt(day + "T00:00:01");
            sweepAt(day + "T12:00:00");
        }
        assertThat(told()).as("while it stands still").isEmpty();

        land.itIs(LocalDate.of(2026, 9, 14));
        control("/resume", Map.of());
        assertThat(dueOn()).isEqualTo(LocalDate.of(2026, 9, 17));
        sweepAt("2026-09-14T10:00:01");
        sweepAt("2026-09-15T23:59:59");
        assertThat(told()).as("before the moved day").isEmpty();
        sweepAt("2026-09-16T00:00:01");
        sweepAt("2026-09-16T00:00:02");
        assertThat(told()).containsExactly("paamindelse " + Pathwayland.AMBASSADOR);
        assertThat(textOf("paamindelse")).contains(theCase.number(), TASK, "17. september 2026");

        sweepAt("2026-09-17T23:59:59");
        assertThat(told()).as("until the moved day is over").hasSize(1);
        sweepAt("2026-09-18T00:00:01");
        sweepAt("2026-09-18T00:00:02");
        sweepAt("2026-11-30T12:00:00");
        assertThat(told()).filteredOn(one -> one.startsWith("paamindelse")).hasSize(1);
        assertThat(told()).filteredOn(one -> one.equals("eskalering " + LEADER)).hasSize(1);
        assertThat(textOf("eskalering")).contains(theCase.number(), TASK, "17. september 2026");
    }

    @Test
    void aReminderThatWasSentBeforeThePauseComesAgainForTheMovedDay() {
        sweepAt("2026-09-07T00:00:01");
        assertThat(told()).hasSize(1);
        land.itIs(LocalDate.of(2026, 9, 7));
        control("/pause", Map.of("reason", "sygdom", "until", "2026-10-30"));
        sweepAt("2026-09-09T00:00:01");
        assertThat(told()).as("no escalation while it stands still").hasSize(1);

        land.itIs(LocalDate.of(2026, 9, 14));
        control("/resume", Map.of());
        assertThat(dueOn()).isEqualTo(LocalDate.of(2026, 9, 15));
        sweepAt("2026-09-14T10:00:01");
        sweepAt("2026-09-15T23:59:59");
        assertThat(told()).filteredOn(one -> one.startsWith("eskalering")).isEmpty();
        sweepAt("2026-09-16T00:00:01");
        assertThat(told()).filteredOn(one -> one.equals("eskalering " + LEADER)).hasSize(1);
    }

    private void control(String what, Map<String, ?> how) {
        assertThat(land.post("/api/cases/" + theCase.number() + what, how).getStatusCode())
                .as(what)
                .matches(status -> status.is2xxSuccessful());
    }

    private void sweepAt(String local) {
        land.itIs(Date.from(
                LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant()));
        sweep.run();
    }

    private LocalDate dueOn() {
        Object due = theCase.row("""
                        select due_on from wait where business_key = :number and left_at is null
                          and activity_name = 'Lav personlig vej og økonomi'
                        """).get("due_on");
        return LocalDate.parse(due.toString());
    }

    /** What people were told of the task. */
    private List<String> told() {
        return theCase.column("""
                        select concat(o.template, ' ', o.recipient_id) from outbox o join wait w on w.id = o.wait_id
                        where o.business_key = :number and w.activity_name = 'Lav personlig vej og økonomi'
                        order by o.created_at, o.recipient_id
                        """);
    }

    private String textOf(String template) {
        OutboxMessage message = outbox.ofCase(theCase.number()).stream()
                .filter(one -> template.equals(one.template()))
                .findFirst()
                .orElseThrow();
        return renderer.text(message).body();
    }
}
