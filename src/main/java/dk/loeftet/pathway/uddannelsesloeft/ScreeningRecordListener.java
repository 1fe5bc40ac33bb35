package dk.loeftet.pathway.uddannelsesloeft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ${screeningRecord}} on a decision task: keeps the answer, its reason and what it was based on, on the case. */
@Component("screeningRecord")
class ScreeningRecordListener implements ExecutionListener {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ScreeningRecordListener(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) throws JsonProcessingException {
        DmnDecisionResult decision = (DmnDecisionResult) execution.getVariableLocal("decisionResult");
        DmnDecisionResultEntries answer = decision.getSingleResult();
        LocalDate effectiveOn = ((Date) execution.getVariableLocal(ScreeningFactsListener.EFFECTIVE_DATE))
                .toInstant()
                .atZone(ZoneId.systemDefault())
                .toLocalDate();
        jdbc.sql("""
                        insert into screening_result (id, case_id, effective_on, track, reason, law_ref,
                          needs_clarification, facts, decided_at)
                        select :id, id, :effectiveOn, :track, :reason, :lawRef, :needsClarification, :facts, :now
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("effectiveOn", effectiveOn)
                .param("track", answer.getEntry("track"))
                .param("reason", answer.getEntry("reason"))
                .param("lawRef", answer.getEntry("lawRef"))
                .param("needsClarification", answer.getEntry("needsClarification"))
                .param("facts", json.writeValueAsString(facts(execution)))
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", execution.getProcessBusinessKey())
                .update();
    }

    private static Map<String, Object> facts(DelegateExecution execution) {
        Map<String, Object> facts = new TreeMap<>(execution.getVariablesLocal());
        facts.remove("decisionResult");
        facts.remove(ScreeningFactsListener.EFFECTIVE_DATE);
        return facts;
    }
}
