package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.tasklist.panel.PanelFacts.Note;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Path;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Person;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Rkv;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Screening;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the panel shows from the casework tables. */
@Repository
class PanelTables {

    /** A panel is read, not searched: more than this would bury what is new. */
    private static final int NEWEST = 50;

    private static final String RKV = """
            select s.name as school, e.name as education, r.ordered_at, r.due_on, r.received_at, r.message_to_school,
              r.papers_missing_at, r.missed_at, r.declined_at, r.withdrawn_at, r.school_note,
              r.euv, r.school_weeks, r.placement_months, r.credits, r.certificate_type
            from rkv_request r
            join partner s on s.id = r.school_id
            left join education e on e.id = r.education_id
            """;

    private final JdbcClient jdbc;

    PanelTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The citizen, without the address where it is protected. */
    Person person(UUID personId) {
        return jdbc.sql("""
                        select first_name || ' ' || last_name as name, cpr, name_address_protected,
                          case when name_address_protected = true then null else address end as address,
                          case when name_address_protected = true then null else postal_code end as postal_code,
                          case when name_address_protected = true then null else city end as city,
                          phone, email, digital_post_exempt, nemsms
                        from person where id = :id
                        """).param("id", personId).query(Person.class).single();
    }

    Optional<Screening> latestScreening(UUID caseId) {
        return jdbc.sql("""
                        select track, reason, law_ref, effective_on, needs_clarification
                        from screening_result where case_id = :case order by decided_at desc, id desc fetch first 1 rows only
                        """).param("case", caseId).query(Screening.class).optional();
    }

    List<Note> notes(UUID caseId) {
        return jdbc.sql("""
                        select kind, body, author, created_at from note
                        where case_id = :case order by created_at desc fetch first :newest rows only
                        """)
                .param("case", caseId)
                .param("newest", NEWEST)
                .query(Note.class)
                .list();
    }

    Optional<Rkv> latestRkv(UUID caseId) {
        return jdbc.sql(RKV + "where r.case_id = :case order by r.ordered_at desc fetch first 1 rows only")
                .param("case", caseId)
                .query(Rkv.class)
                .optional();
    }

    /** The latest request to one of the schools: what their users may see of a case. */
    Optional<Rkv> latestRkv(UUID caseId, Collection<String> schoolIds) {
        if (schoolIds.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(RKV + """
                        where r.case_id = :case and r.school_id in (:schools)
                        order by r.ordered_at desc fetch first 1 rows only
                        """)
                .param("case", caseId)
                .param("schools", schoolIds)
                .query(Rkv.class)
                .optional();
    }

    Optional<Path> latestPath(UUID caseId) {
        return jdbc.sql("""
                        select p.version, e.name as education, s.name as school, p.duration_weeks, p.rate_text,
                          p.monthly_before, p.monthly_after, p.distance_km, p.placement_type, p.generated_at
                        from personal_path p
                        join education e on e.id = p.education_id
                        left join partner s on s.id = p.school_id
                        where p.case_id = :case order by p.version desc fetch first 1 rows only
                        """).param("case", caseId).query(Path.class).optional();
    }
}
