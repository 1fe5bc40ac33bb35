package dk.loeftet.casework.journal;

import dk.loeftet.casework.access.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps the entries of all cases. Nobody changes an entry; what was wrong is put right by a new one. */
@Repository
public class Journal {

    /** Who did what nobody did by hand. */
    public static final String SYSTEM = "system";

    private static final int THEME_LENGTH = 500;

    private static final String ENTRIES = """
            select j.id, c.case_number, p.first_name || ' ' || p.last_name as person, j.theme, j.outcome, j.done_on,
              j.done_at, j.done_by, j.copied_at
            from journal_entry j
            join case_file c on c.id = j.case_id
            join person p on p.id = c.person_id
            """;

    private static final String IN_OWN_OFFICES = "(:everywhere = true or c.office_id in (:offices))";

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down what somebody did, or what happened by itself, in the caller's transaction. Without such a case nothing
     * is written.
     *
     * @param theme what was done, in a few words
     * @param outcome what came of it, line by line; may be empty
     * @param doneBy user id, null for what happened by itself
     */
    public void add(String caseNumber, String theme, String outcome, @Nullable String doneBy) {
        add(caseNumber, null, null, theme, outcome, doneBy);
    }

    /**
     * As {@link #add(String, String, String, String)}, for something that may have been done on an earlier day.
     *
     * @return the id of the entry
     */
    public UUID addOn(String caseNumber, String theme, String outcome, String doneBy, LocalDate on) {
        return add(caseNumber, null, null, theme, outcome, doneBy, on);
    }

    void add(
            String caseNumber,
            @Nullable String taskId,
            @Nullable String activityId,
            String theme,
            String outcome,
            @Nullable String doneBy) {
        add(caseNumber, taskId, activityId, theme, outcome, doneBy, LocalDate.now(clock));
    }

    private UUID add(
            String caseNumber,
            @Nullable String taskId,
            @Nullable String activityId,
            String theme,
            String outcome,
            @Nullable String doneBy,
            LocalDate on) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into journal_entry (id, case_id, task_id, activity_id, theme, outcome, done_on, done_at,
                          done_by)
                        select :id, id, :taskId, :activityId, :theme, :outcome, :on, :now, :doneBy
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", id)
                .param("taskId", taskId)
                .param("activityId", activityId)
                .param("theme", theme.length() > THEME_LENGTH ? theme.substring(0, THEME_LENGTH) : theme)
                .param("outcome", outcome)
                .param("on", on)
                .param("now", OffsetDateTime.now(clock))
                .param("doneBy", doneBy == null ? SYSTEM : doneBy)
                .param("caseNumber", caseNumber)
                .update();
        return id;
    }

    /** Some entries of a case that the caller may see. */
    public List<JournalEntry> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ENTRIES + "where j.id in (:ids)")
                        .param("ids", ids)
                        .query(JournalEntry.class)
                        .list();
    }

    /** The entries of a case, newest first. */
    List<JournalEntry> ofCase(String caseNumber) {
        return jdbc.sql(ENTRIES + "where c.case_number = :caseNumber order by j.done_at desc, j.id")
                .param("caseNumber", caseNumber)
                .query(JournalEntry.class)
                .list();
    }

    /** What the caller did on one day, newest first; names of an office that the caller has left are not shown. */
    List<JournalEntry> doneBy(Caller caller, LocalDate day) {
        return jdbc.sql(ENTRIES + "where j.done_by = :user and j.done_on = :day and " + IN_OWN_OFFICES
                        + " order by j.done_at desc, j.id")
                .param("user", caller.userId())
                .param("day", day)
                .param("everywhere", caller.isAdministrator())
                .param("offices", offices(caller))
                .query(JournalEntry.class)
                .list();
    }

    /** What the caller wrote by completing the task. */
    Optional<JournalEntry> ofTask(String taskId, Caller caller) {
        return jdbc.sql(ENTRIES + "where j.task_id = :taskId and j.done_by = :user and " + IN_OWN_OFFICES)
                .param("taskId", taskId)
                .param("user", caller.userId())
                .param("everywhere", caller.isAdministrator())
                .param("offices", offices(caller))
                .query(JournalEntry.class)
                .optional();
    }

    Optional<String> officeOf(String caseNumber) {
        return jdbc.sql("select office_id from case_file where case_number = :caseNumber")
                .param("caseNumber", caseNumber)
                .query(String.class)
                .optional();
    }

    /** Marks entries as copied, those of other offices excepted. */
    void copied(Collection<UUID> entries, Caller caller) {
        jdbc.sql("""
                        update journal_entry set copied_at = :now, copied_by = :user
                        where id in (:entries) and copied_at is null
                          and (:everywhere = true or case_id in (select id from case_file where office_id in (:offices)))
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("user", caller.userId())
                .param("entries", entries)
                .param("everywhere", caller.isAdministrator())
                .param("offices", offices(caller))
                .update();
    }

    /** An empty list is no SQL. */
    private static Collection<String> offices(Caller caller) {
        return caller.offices().isEmpty() ? List.of("") : caller.offices();
    }
}
