package dk.loeftet.casework.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The trail of corrections: who changed what about a person, when, from what to what. It is never changed itself. */
@Repository
class PersonChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps every field that differs, and answers which; an empty text counts as nothing. */
    List<Column> record(UUID caseId, UUID personId, Map<Column, String> before, Map<Column, String> after, String by) {
        List<Column> changed = new ArrayList<>();
        after.forEach((column, value) -> {
            String was = kept(before.get(column));
            String is = kept(value);
            if (!Objects.equals(was, is)) {
                changed.add(column);
                jdbc.sql("""
                                insert into person_change (id, person_id, case_id, field, old_value, new_value, changed_at,
                                  changed_by)
                                values (:id, :person, :case, :field, :was, :is, :now, :by)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("person", personId)
                        .param("case", caseId)
                        .param("field", column.columnName())
                        .param("was", was)
                        .param("is", is)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", by)
                        .update();
            }
        });
        return changed;
    }

    /** What was changed in a case, latest first. */
    List<Change> of(UUID caseId) {
        return jdbc.sql("""
                        select field, old_value, new_value, changed_at, changed_by from person_change
                        where case_id = :case order by changed_at desc, field
                        """).param("case", caseId).query(Change.class).list();
    }

    private static @Nullable String kept(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** One corrected field, by the name that lists use. */
    record Change(
            String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            OffsetDateTime changedAt,
            String changedBy) {}
}
