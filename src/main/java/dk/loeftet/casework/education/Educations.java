package dk.loeftet.casework.education;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Educations and the dated positive lists they stand on. */
@Repository
public class Educations {

    private final JdbcClient jdbc;

    Educations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Education> byId(String id) {
        return jdbc.sql("select id, name, trade, duration_weeks from education where id = :id")
                .param("id", id)
                .query(Education.class)
                .optional();
    }

    /** All educations by name, with a mark for those on the list in force on the day. */
    public List<Choice> choices(LocalDate on) {
        return jdbc.sql("""
                        select e.id, e.name, exists (
                          select 1 from positive_list_entry pe join positive_list p on p.id = pe.positive_list_id
                          where pe.education_id = e.id and p.name = 'national'
                            and p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)) as on_list
                        from education e order by e.name
                        """).param("on", on).query(Choice.class).list();
    }

    /** The national positive list in force on the day, the newest where several overlap. */
    public Optional<String> nationalListOn(LocalDate on) {
        return jdbc.sql("""
                        select id from positive_list where name = 'national'
                          and valid_from <= :on and (valid_to is null or valid_to >= :on)
                        order by valid_from desc fetch first 1 rows only
                        """).param("on", on).query(String.class).optional();
    }

    /** Whether the education stands on that version of a list. */
    public boolean isOn(String positiveListId, String educationId) {
        return jdbc.sql("""
                        select count(*) from positive_list_entry
                        where positive_list_id = :list and education_id = :education
                        """)
                        .param("list", positiveListId)
                        .param("education", educationId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void save(Education education) {
        int updated = jdbc.sql(
                        "update education set name = :name, trade = :trade, duration_weeks = :durationWeeks where id = :id")
                .paramSource(education)
                .update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into education (id, name, trade, duration_weeks)
                            values (:id, :name, :trade, :durationWeeks)
                            """).paramSource(education).update();
        }
    }

    /**
     * An education to choose.
     *
     * @param onList whether it stands on the national positive list
     */
    public record Choice(String id, String name, boolean onList) {}
}
