package dk.loeftet.casework.outcome;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes the case file with the outcome that the reached end event names. */
final class OutcomeListener implements ExecutionListener {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String outcome;
    private final String outcomeName;

    OutcomeListener(JdbcClient jdbc, Clock clock, String outcome, String outcomeName) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.outcome = outcome;
        this.outcomeName = outcomeName;
    }

    @Override
    public void notify(DelegateExecution execution) {
        jdbc.sql("""
                        update case_file set status = 'CLOSED', outcome = :outcome, outcome_name = :name, closed_at = :now
                        where case_number = :caseNumber
                        """)
                .param("outcome", outcome)
                .param("name", outcomeName)
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", execution.getProcessBusinessKey())
                .update();
    }
}
