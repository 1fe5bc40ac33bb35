package dk.loeftet.casework.field;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The latest answers to the form fields that a pathway keeps on the case ({@code caseFields} in its pathway.yaml). */
@Repository
public class CaseFields {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFields(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The answer to one field. */
    public Optional<String> answer(String caseNumber, String field) {
        return Optional.ofNullable(answers(caseNumber, List.of(field)).get(field));
    }

    /** The answer to a field that holds a whole number. */
    public @Nullable Integer number(String caseNumber, String field) {
        return answer(caseNumber, field)
                .map(Double::valueOf)
                .map(Double::intValue)
                .orElse(null);
    }

    /** Removes answers that have been kept elsewhere, so that the next form of their kind begins empty. */
    public void forget(String caseNumber, Collection<String> fields) {
        jdbc.sql("""
                        delete from case_field where field in (:fields)
                          and case_id = (select id from case_file where case_number = :caseNumber)
                        """).param("fields", fields).param("caseNumber", caseNumber).update();
    }

    /** Removes the answer to one field, so that its form begins empty the next time. */
    public void forget(String caseNumber, String field) {
        keep(caseNumber, field, null);
    }

    Map<String, String> answers(String caseNumber, Collection<String> fields) {
        Map<String, String> answers = new HashMap<>();
        if (!fields.isEmpty()) {
            jdbc.sql("""
                            select f.field, f.answer from case_field f join case_file c on c.id = f.case_id
                            where c.case_number = :caseNumber and f.field in (:fields)
                            """)
                    .param("caseNumber", caseNumber)
                    .param("fields", fields)
                    .query(row -> {
                        answers.put(row.getString("field"), row.getString("answer"));
                    });
        }
        return answers;
    }

    /** Keeps an answer; an empty one removes the earlier answer. */
    void keep(String caseNumber, String field, @Nullable Object answer) {
        jdbc.sql("""
                        delete from case_field where field = :field
                          and case_id = (select id from case_file where case_number = :caseNumber)
                        """).param("field", field).param("caseNumber", caseNumber).update();
        if (answer == null || answer.toString().isBlank()) {
            return;
        }
        jdbc.sql("""
                        insert into case_field (case_id, field, answer, changed_at)
                        select id, :field, :answer, :now from case_file where case_number = :caseNumber
                        """)
                .param("field", field)
                .param("answer", answer.toString())
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
    }
}
