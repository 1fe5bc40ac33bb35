package dk.loeftet.casework.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of a case is journalled with what is known of why. */
final class CaseEndListener implements ExecutionListener {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.forLanguageTag("da-DK"));
    private static final String JOB_START = "jobStart";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String end;

    CaseEndListener(JdbcClient jdbc, Clock clock, String end) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.end = end;
    }

    @Override
    public void notify(DelegateExecution execution) {
        new Journal(jdbc, clock)
                .add(
                        execution.getProcessBusinessKey(),
                        "Sagen er afsluttet: " + end,
                        String.join("\n", why(execution)),
                        Context.getCommandContext().getAuthenticatedUserId());
    }

    private List<String> why(DelegateExecution execution) {
        List<String> lines = new ArrayList<>();
        if (execution.getVariable(JOB_START) instanceof String jobStart) {
            lines.add("Jobbet starter: " + DAY.format(LocalDate.parse(jobStart)));
        }
        jdbc.sql("select close_reason from case_file where case_number = :caseNumber and close_reason is not null")
                .param("caseNumber", execution.getProcessBusinessKey())
                .query(String.class)
                .optional()
                .ifPresent(reason -> lines.add("Begrundelse: " + reason));
        return lines;
    }
}
