package dk.loeftet.casework.control.file;

import dk.loeftet.casework.control.file.CaseRecords.Complaint;
import dk.loeftet.casework.control.file.CaseRecords.Decision;
import dk.loeftet.casework.control.file.CaseRecords.Hearing;
import dk.loeftet.casework.control.file.CaseRecords.Move;
import dk.loeftet.casework.control.file.CaseRecords.Note;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the records of a case, the latest first. */
@Repository
class CaseRecordTables {

    private final JdbcClient jdbc;

    CaseRecordTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Note> notes(UUID caseId) {
        return jdbc.sql(
                        "select kind, body, author, created_at from note where case_id = :case order by created_at desc")
                .param("case", caseId)
                .query(Note.class)
                .list();
    }

    /** @param waitsUntil of the latest decision only: an earlier one is no longer waited for */
    List<Decision> decisions(UUID caseId, @Nullable LocalDate waitsUntil) {
        return jdbc.sql("""
                        select d.id, d.outcome, d.reasons, d.law_ref, d.decided_at, d.decided_by, d.fully_favourable, d.delivery,
                          d.delivered_on, d.complaint_until,
                          case when d.decided_at = (select max(l.decided_at) from case_decision l where l.case_id = d.case_id)
                            then cast(:waitsUntil as date) else null end as waits_until,
                          e.name as education, d.track, d.effective_on, cast(null as varchar) as complaint_status
                        from case_decision d left join education e on e.id = d.education_id where d.case_id = :case order by d.decided_at desc
                        """)
                .param("waitsUntil", waitsUntil)
                .param("case", caseId)
                .query(Decision.class)
                .list();
    }

    List<Hearing> hearings(UUID caseId) {
        return jdbc.sql("""
                        select proposed, facts, sent_at, answer_until, reply, answer, assessment, assessed_at
                        from hearing where case_id = :case order by sent_at desc
                        """).param("case", caseId).query(Hearing.class).list();
    }

    List<Complaint> complaints(UUID caseId) {
        return jdbc.sql("""
                        select decision_id, received_on, complaint_until, in_time, body, late_choice, late_reasons, reassessment,
                          reassessment_reasons, board_result, board_decided_on, board_reasons, outcome, registered_at,
                          closed_at, case_ended_at, reopening, reopening_reasons, death_reasons
                        from complaint where case_id = :case order by registered_at desc
                        """).param("case", caseId).query(Complaint.class).list();
    }

    List<Move> moves(UUID caseId) {
        return jdbc.sql("""
                        select from_stage, to_stage, reason, moved_at, moved_by from case_move where case_id = :case
                        order by moved_at desc
                        """).param("case", caseId).query(Move.class).list();
    }

    Optional<LocalDate> dagpengeEndsOn(UUID caseId) {
        return jdbc.sql("select dagpenge_ends_on from case_file where id = :case and dagpenge_ends_on is not null")
                .param("case", caseId)
                .query(LocalDate.class)
                .optional();
    }
}
