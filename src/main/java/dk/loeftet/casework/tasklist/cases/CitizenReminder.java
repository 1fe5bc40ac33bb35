package dk.loeftet.casework.tasklist.cases;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.pause.Pauses;
import dk.loeftet.casework.tasklist.due.DueDays;
import dk.loeftet.extension.notification.Notifications;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a citizen from whom an answer is waited for, at most once a day. */
@Component
class CitizenReminder {

    private static final String TEXT = "borger-paamindelse";
    private static final String CITIZEN = "borger";

    private final Waits ledger;
    private final Pauses pauses;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final DueDays dueDays;

    CitizenReminder(Waits ledger, Pauses pauses, Notifications notifications, JdbcClient jdbc, DueDays dueDays) {
        this.ledger = ledger;
        this.pauses = pauses;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.dueDays = dueDays;
    }

    /**
     * Queues the reminder. Whoever calls holds the case, so that two who click at once remind once.
     *
     * @throws NotPossibleNow when no answer is waited for, or the citizen was reminded today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(CaseFile file) {
        if (pauses.current(file.id()).isPresent()) {
            throw new NotPossibleNow("Sagen er på pause. Genoptag den først.");
        }
        List<Wait> ofTheCitizen = ledger.openOfCase(file.caseNumber()).stream()
                .filter(open -> CITIZEN.equals(open.waitingOn()))
                .toList();
        Wait wait = ofTheCitizen.stream()
                .filter(open -> !open.planned() && open.dueOn() != null)
                .min(Comparator.comparing(Wait::dueOn))
                .orElseThrow(() -> new NotPossibleNow(
                        ofTheCitizen.isEmpty()
                                ? "Sagen venter ikke på svar fra borgeren."
                                : "Sagen venter på en aftalt dag, ikke på svar fra borgeren."));
        if (wasRemindedToday(file)) {
            throw new NotPossibleNow("Borgeren har allerede fået en påmindelse i dag.");
        }
        notifications.queue(
                new Notifications.Origin(wait.processInstanceId(), wait.activity()),
                file.caseNumber(),
                TEXT,
                CITIZEN,
                file.personId().toString());
    }

    private boolean wasRemindedToday(CaseFile file) {
        return jdbc.sql("""
                        select count(*) from outbox
                        where business_key = :number and template = :text and status <> 'WITHDRAWN' and created_at >= :today
                        """)
                        .param("number", file.caseNumber())
                        .param("text", TEXT)
                        .param(
                                "today",
                                dueDays.today()
                                        .atStartOfDay(WorkingCalendar.ZONE)
                                        .toOffsetDateTime())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
