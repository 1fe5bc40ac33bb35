package dk.loeftet.casework.reminder;

import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.routing.Colleagues;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the morning mails of a working day into the outbox, all in one transaction, once per day whichever node comes
 * first (UA-102, UA-103). Whoever has nothing due gets none.
 */
@Component
public class Digests {

    /** What the outbox calls a morning mail; its text is written here, as it is about many cases. */
    static final String TEMPLATE = "morgenmail";

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final String EMPLOYEE = "medarbejder";

    private final DigestSettings settings;
    private final DigestChoices choices;
    private final Offices offices;
    private final WorkingCalendar calendar;
    private final IdentityService identityService;
    private final JdbcClient jdbc;
    private final UnsentMessages unsent;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final Clock clock;

    Digests(
            DigestSettings settings,
            DigestChoices choices,
            Offices offices,
            WorkingCalendar calendar,
            IdentityService identityService,
            JdbcClient jdbc,
            UnsentMessages unsent,
            Outbox outbox,
            TransactionOperations transactions,
            Clock clock) {
        this.settings = settings;
        this.choices = choices;
        this.offices = offices;
        this.calendar = calendar;
        this.identityService = identityService;
        this.jdbc = jdbc;
        this.unsent = unsent;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Writes today's mails, when it is time for them and nobody has.
     *
     * @return how many were written
     */
    public int run() {
        ZonedDateTime now = clock.instant().atZone(WorkingCalendar.ZONE);
        LocalDate today = now.toLocalDate();
        List<String> open = settings.isTime(now.toLocalTime()) ? openOffices(today) : List.of();
        if (open.isEmpty() || isWritten(today)) {
            return 0;
        }
        try {
            int written = transactions.execute(status -> write(now, open));
            LOG.info("Wrote {} morning mails", written);
            return written;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return 0;
        }
    }

    /** When the first morning mails after the one instant and before the other are due. */
    public Optional<Instant> nextBetween(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
        return first.datesUntil(LocalDate.ofInstant(to, WorkingCalendar.ZONE).plusDays(1))
                .filter(day -> !openOffices(day).isEmpty())
                .map(day ->
                        day.atTime(settings.at()).atZone(WorkingCalendar.ZONE).toInstant())
                .filter(at -> at.isAfter(from) && at.isBefore(to))
                .findFirst();
    }

    private int write(ZonedDateTime now, List<String> open) {
        LocalDate today = now.toLocalDate();
        jdbc.sql("insert into digest_day (digest_on, written_at) values (:today, :now)")
                .param("today", today)
                .param("now", now.toOffsetDateTime())
                .update();
        Map<OutboxMessage, DigestText> mails = new LinkedHashMap<>();
        new Readers(new Colleagues(identityService, jdbc, today), open, choices, settings)
                .texts(today, OpenWait.dueUntil(today, open, jdbc), unsent.overdue(today, open))
                .forEach((user, text) -> mails.put(message(user, now), text));
        outbox.addAll(List.copyOf(mails.keySet()));
        mails.forEach((message, text) -> jdbc.sql("update outbox set subject = :subject, body = :body where id = :id")
                .param("subject", text.subject())
                .param("body", text.body())
                .param("id", message.id())
                .update());
        return mails.size();
    }

    private static OutboxMessage message(String user, ZonedDateTime now) {
        return OutboxMessage.toEmployee(
                TEMPLATE,
                EMPLOYEE,
                user,
                now.toOffsetDateTime(),
                null,
                null,
                null,
                null,
                "digest:" + user + ":" + now.toLocalDate(),
                null);
    }

    private List<String> openOffices(LocalDate day) {
        return offices.all().stream()
                .map(Office::id)
                .filter(office -> calendar.isOpen(day, office))
                .toList();
    }

    private boolean isWritten(LocalDate today) {
        return jdbc.sql("select count(*) from digest_day where digest_on = :today")
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
