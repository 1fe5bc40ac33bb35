package dk.loeftet.pathway.uddannelsesloeft;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code ${dagpengeRight.keep(execution)}}: the day on which the right to dagpenge ends, as somebody has just told it,
 * kept on the case.
 */
@Component("dagpengeRight")
public class DagpengeRight {

    private final JdbcClient jdbc;

    DagpengeRight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the date that the case knows now; an emptied one is unknown again. */
    public void keep(DelegateExecution execution) {
        Object end = execution.getVariable("dagpengeEnd");
        LocalDate endsOn = end instanceof String iso && !iso.isBlank() ? LocalDate.parse(iso) : null;
        jdbc.sql("update case_file set dagpenge_ends_on = :endsOn where case_number = :caseNumber")
                .param("endsOn", endsOn)
                .param("caseNumber", execution.getProcessBusinessKey())
                .update();
    }
}
