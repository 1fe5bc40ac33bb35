package dk.loeftet.casework.tasklist.form;

import dk.loeftet.extension.time.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Whom a task is about, by the business key of its process: the citizen of a case, or a meeting. */
@Repository
class TaskSubjects {

    private static final DateTimeFormatter MEETING =
            DateTimeFormatter.ofPattern("d. MMMM 'kl.' H.mm", Locale.forLanguageTag("da"));

    private final JdbcClient jdbc;

    TaskSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who or what it is about.
     *
     * @param caseId null for a meeting
     */
    record Subject(@Nullable UUID caseId, String name, boolean addressProtected) {}

    Optional<Subject> of(@Nullable String businessKey) {
        if (businessKey == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select c.id as case_id, p.first_name || ' ' || p.last_name as name,
                          p.name_address_protected as address_protected
                        from case_file c join person p on p.id = c.person_id where c.case_number = :key
                        """)
                .param("key", businessKey)
                .query(Subject.class)
                .optional()
                .or(() -> meeting(businessKey));
    }

    /** Nobody else submits a form of the case or the meeting until the transaction ends. */
    void lock(@Nullable String businessKey) {
        Optional<UUID> theCase = jdbc.sql("select id from case_file where case_number = :key for update")
                .param("key", businessKey)
                .query(UUID.class)
                .optional();
        if (theCase.isEmpty()) {
            jdbc.sql("select id from info_meeting where meeting_number = :key for update")
                    .param("key", businessKey)
                    .query(UUID.class)
                    .optional();
        }
    }

    /** Who last did something in the case, and when. */
    Optional<Deed> latestIn(@Nullable String businessKey) {
        return jdbc.sql("""
                        select j.done_by, j.done_at from journal_entry j join case_file c on c.id = j.case_id
                        where c.case_number = :key order by j.done_at desc fetch first 1 rows only
                        """).param("key", businessKey).query(Deed.class).optional();
    }

    /** Who completed the task, and when. */
    Optional<Deed> completionOf(String taskId) {
        return jdbc.sql("""
                        select done_by, done_at from journal_entry where task_id = :task
                        order by done_at desc fetch first 1 rows only
                        """).param("task", taskId).query(Deed.class).optional();
    }

    private Optional<Subject> meeting(String number) {
        return jdbc.sql("""
                        select held_on, starts_at, coalesce(place, 'online') as place from info_meeting
                        where meeting_number = :number
                        """)
                .param("number", number)
                .query(Meeting.class)
                .optional()
                .map(meeting -> new Subject(
                        null,
                        LocalDateTime.of(meeting.heldOn, meeting.startsAt).format(MEETING) + ", " + meeting.place,
                        false));
    }

    private record Meeting(LocalDate heldOn, LocalTime startsAt, String place) {}

    /** Something that somebody did. */
    record Deed(String doneBy, OffsetDateTime doneAt) {

        Instant at() {
            return doneAt.toInstant();
        }
    }

    /** As people say it: "kl. 10.42", with the day unless it is today. */
    static String when(Instant at, Instant now) {
        var then = at.atZone(EngineClock.COPENHAGEN);
        String time = then.format(DateTimeFormatter.ofPattern("'kl.' HH.mm", Locale.forLanguageTag("da")));
        return then.toLocalDate().equals(now.atZone(EngineClock.COPENHAGEN).toLocalDate())
                ? time
                : then.format(DateTimeFormatter.ofPattern("'den' d. MMMM yyyy ", Locale.forLanguageTag("da"))) + time;
    }
}
