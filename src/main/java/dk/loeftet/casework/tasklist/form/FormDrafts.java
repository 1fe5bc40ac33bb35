package dk.loeftet.casework.tasklist.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.tasklist.form.FormOfTask.Draft;
import dk.loeftet.casework.tasklist.form.FormOfTask.OthersDraft;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** What people have begun to write in a form. Only who wrote it reads it, until a colleague takes it over. */
@Repository
class FormDrafts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The column's width; no form of a pathway allows half of it. */
    private static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final UserNames userNames;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, Callers callers, UserNames userNames, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.userNames = userNames;
        this.clock = clock;
    }

    Optional<Draft> of(String taskId, String userId) {
        return jdbc.sql("select answers, saved_at from form_draft where task_id = :task and user_id = :user")
                .param("task", taskId)
                .param("user", userId)
                .query((row, number) -> new Draft(
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(), read(row.getString("answers"))))
                .optional();
    }

    /** That colleagues inside the municipality have begun on the task; partners and the job centre do not see each other's. */
    List<OthersDraft> ofColleagues(String taskId, Caller caller) {
        return !caller.isInternal()
                ? List.of()
                : jdbc
                        .sql("select user_id, saved_at from form_draft where task_id = :task and user_id <> :user"
                                + " order by saved_at desc")
                        .param("task", taskId)
                        .param("user", caller.userId())
                        .query((row, number) -> new OthersDraft(
                                row.getString("user_id"),
                                String.valueOf(userNames.of(row.getString("user_id"))),
                                row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                        .list()
                        .stream()
                        .filter(draft -> callers.isInternal(draft.userId()))
                        .toList();
    }

    /** Keeps what the user has written so far; the moment it was kept. */
    OffsetDateTime keep(String taskId, @Nullable UUID caseId, String userId, Map<String, Object> answers) {
        String text = write(answers);
        if (text.length() > LONGEST) {
            throw new InvalidInput("answers", "Kladden er for lang til at blive gemt. Skriv kortere.");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (change(taskId, userId, text, now) == 0) {
            try {
                add(taskId, caseId, userId, text, now);
            } catch (DuplicateKeyException anotherWindow) {
                change(taskId, userId, text, now);
            }
        }
        return now;
    }

    void forget(String taskId, String userId) {
        jdbc.sql("delete from form_draft where task_id = :task and user_id = :user")
                .param("task", taskId)
                .param("user", userId)
                .update();
    }

    private int change(String taskId, String userId, String answers, OffsetDateTime now) {
        return jdbc.sql("""
                        update form_draft set answers = :answers, saved_at = :now
                        where task_id = :task and user_id = :user
                        """)
                .param("answers", answers)
                .param("now", now)
                .param("task", taskId)
                .param("user", userId)
                .update();
    }

    private void add(String taskId, @Nullable UUID caseId, String userId, String answers, OffsetDateTime now) {
        jdbc.sql("""
                        insert into form_draft (task_id, user_id, case_id, answers, saved_at)
                        values (:task, :user, :case, :answers, :now)
                        """)
                .param("task", taskId)
                .param("user", userId)
                .param("case", caseId)
                .param("answers", answers)
                .param("now", now)
                .update();
    }

    private static Map<String, Object> read(String answers) {
        try {
            return JSON.readValue(answers, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is not JSON", e);
        }
    }

    private static String write(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written", e);
        }
    }
}
