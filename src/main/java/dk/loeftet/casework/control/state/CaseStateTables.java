package dk.loeftet.casework.control.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the case tables say about how a case stands. */
@Repository
class CaseStateTables {

    private final JdbcClient jdbc;

    CaseStateTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseState.Link> linked(UUID caseId) {
        return jdbc.sql("""
                        select p.case_number, 'PREVIOUS' as relation, p.status, o.name as office
                        from case_file c join case_file p on p.id = c.previous_case_id join office o on o.id = p.office_id
                        where c.id = :case
                        union all
                        select n.case_number, 'NEXT', n.status, o.name
                        from case_file n join office o on o.id = n.office_id where n.previous_case_id = :case
                        order by case_number
                        """).param("case", caseId).query(CaseState.Link.class).list();
    }

    Optional<String> closeReason(UUID caseId) {
        return jdbc.sql("select close_reason from case_file where id = :case and close_reason is not null")
                .param("case", caseId)
                .query(String.class)
                .optional();
    }

    String personName(UUID personId) {
        return jdbc.sql("select first_name || ' ' || last_name from person where id = :person")
                .param("person", personId)
                .query(String.class)
                .single();
    }

    /**
     * Whether one of the partners was asked for something in the case: a school for an assessment or a place, an a-kasse
     * as the one that referred. Who may not be told anything more, because the basis was withdrawn, is not counted.
     */
    boolean isAbout(UUID caseId, Collection<String> partners) {
        return !partners.isEmpty()
                && jdbc.sql("""
                        select count(*) from case_file c join partner p on p.id in (:partners)
                        where c.id = :case and (
                          exists (select 1 from rkv_request r where r.case_id = c.id and r.school_id = p.id)
                          or exists (select 1 from education_plan e where e.case_id = c.id and e.school_id = p.id)
                          or (c.source = 'akasse' and c.akasse_id = p.id))
                          and (not exists (select 1 from sharing_basis w
                              where w.case_id = c.id and w.partner_kind = p.kind and w.withdrawn_on is not null)
                            or exists (select 1 from sharing_basis f
                              where f.case_id = c.id and f.partner_kind = p.kind and f.withdrawn_on is null))
                        """)
                                .param("case", caseId)
                                .param("partners", partners)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
