package dk.loeftet.casework.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The openings of each case; a company's name stands here and never in the engine. */
@Repository
public class CompanyOpenings {

    /** A list is read, not searched: more than this would bury what is new. */
    private static final int NEWEST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    CompanyOpenings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes an opening on a case.
     *
     * @param userId who notes it
     */
    public void note(String caseNumber, CompanyOpening opening, String userId) {
        jdbc.sql("""
                        insert into case_opening (id, case_id, kind, company_id, company_name, available_from, note,
                          noted_by, noted_at)
                        select :id, c.id, :kind, p.id, coalesce(p.name, :name), :from, :note, :by, :now
                        from case_file c left join partner p on p.id = :company
                        where c.case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", opening.kind())
                .param("company", opening.companyId())
                .param("name", opening.companyName())
                .param("from", opening.from())
                .param("note", opening.note())
                .param("by", userId)
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
    }

    /** What is noted on a case, the newest first. */
    List<Noted> of(String caseNumber) {
        return jdbc.sql("""
                        select o.kind, o.company_name, o.available_from, o.note, o.noted_by, o.noted_at
                        from case_opening o join case_file c on c.id = o.case_id
                        where c.case_number = :caseNumber
                        order by o.noted_at desc, o.id fetch first :newest rows only
                        """)
                .param("caseNumber", caseNumber)
                .param("newest", NEWEST)
                .query(Noted.class)
                .list();
    }

    record Noted(
            String kind,
            String companyName,
            LocalDate availableFrom,
            @Nullable String note,
            String notedBy,
            OffsetDateTime notedAt) {}
}
