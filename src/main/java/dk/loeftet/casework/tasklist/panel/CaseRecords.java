package dk.loeftet.casework.tasklist.panel;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases by number. */
@Repository
class CaseRecords {

    private final JdbcClient jdbc;

    CaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseRecord> byNumber(String caseNumber) {
        return jdbc.sql("""
                        select c.id, c.case_number, c.person_id, c.office_id, o.name as office_name, c.process_instance_id,
                          c.status, c.unemployed_since, c.benefit_type, coalesce(a.name, c.akasse_text || ' (ukendt a-kasse)') as akasse, c.wish,
                          c.ambassador, c.adviser, c.adviser_text, c.next_talk_on
                        from case_file c
                        join office o on o.id = c.office_id
                        left join partner a on a.id = c.akasse_id
                        where c.case_number = :number
                        """).param("number", caseNumber).query(CaseRecord.class).optional();
    }

    void saveCloseReason(CaseRecord caseRecord, String reason) {
        jdbc.sql("update case_file set close_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", caseRecord.id())
                .update();
    }
}
