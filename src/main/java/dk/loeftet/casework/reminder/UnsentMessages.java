package dk.loeftet.casework.reminder;

import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Messages that nobody has got although their time is over: a letter that is not sent must not be forgotten. */
@Repository
class UnsentMessages {

    /** How long a message may wait for a person. */
    static final String DEADLINE = "outbox.attention";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final MessageTemplates templates;

    UnsentMessages(JdbcClient jdbc, Deadlines deadlines, MessageTemplates templates) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.templates = templates;
    }

    /** Those of the offices' cases whose deadline is over, oldest first. */
    List<UnsentMessage> overdue(LocalDate today, Collection<String> offices) {
        Map<String, Optional<LocalDate>> due = new HashMap<>();
        return jdbc
                .sql("""
                        select o.id, o.business_key, c.office_id, c.adviser, c.ambassador, o.template, o.status, o.created_at
                        from outbox o join case_file c on c.case_number = o.business_key
                        where o.status in (:waiting) and c.office_id in (:offices)
                        order by o.created_at, o.id
                        """)
                .param("waiting", List.of(OutboxMessage.MANUAL, OutboxMessage.DEAD))
                .param("offices", offices)
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> due.computeIfAbsent(row.officeId() + row.writtenOn(), which -> dueOn(row))
                        .filter(today::isAfter)
                        .isPresent())
                .map(row -> new UnsentMessage(
                        row.id(),
                        row.businessKey(),
                        row.officeId(),
                        row.adviser(),
                        row.ambassador(),
                        title(row.template()),
                        OutboxMessage.MANUAL.equals(row.status()),
                        row.writtenOn()))
                .toList();
    }

    private Optional<LocalDate> dueOn(Row row) {
        return deadlines.findDueDay(DEADLINE, row.officeId(), row.writtenOn()).map(due -> due.on());
    }

    private String title(String template) {
        return templates.has(template)
                ? templates.byKey(template).filled(placeholder -> "…").subject()
                : "Besked";
    }

    private record Row(
            UUID id,
            String businessKey,
            String officeId,
            @Nullable String adviser,
            @Nullable String ambassador,
            String template,
            String status,
            OffsetDateTime createdAt) {

        LocalDate writtenOn() {
            return LocalDate.ofInstant(createdAt.toInstant(), WorkingCalendar.ZONE);
        }
    }
}
