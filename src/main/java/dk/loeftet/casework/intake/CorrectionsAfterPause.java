package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.cases.Rescreening;
import dk.loeftet.casework.control.pause.AfterPause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case that stood still while its facts were corrected is screened on them as soon as it goes on. */
@Component
class CorrectionsAfterPause implements AfterPause {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Rescreening rescreening;

    CorrectionsAfterPause(JdbcClient jdbc, CaseFiles files, Rescreening rescreening) {
        this.jdbc = jdbc;
        this.files = files;
        this.rescreening = rescreening;
    }

    @Override
    public void goesOn(String caseNumber) {
        if (wasCorrectedMeanwhile(caseNumber)) {
            files.byNumber(caseNumber).ifPresent(rescreening::screenAgain);
        }
    }

    private boolean wasCorrectedMeanwhile(String caseNumber) {
        return jdbc.sql("""
                        select count(*) from case_file c join person_change change on change.case_id = c.id
                        where c.case_number = :caseNumber and change.changed_at >=
                          (select max(pause.paused_at) from case_pause pause where pause.case_id = c.id)
                        """).param("caseNumber", caseNumber).query(Long.class).single() > 0;
    }
}
