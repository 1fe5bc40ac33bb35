package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.wait.Deadlines;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${rkvOrder}}: the prior learning assessment as it was ordered from the school (UA-45). */
@Component("rkvOrder")
class RkvOrderDelegate implements JavaDelegate {

    /** What one school wrote is not for the next one. */
    private static final List<String> WRITTEN_BY_A_SCHOOL = List.of("credits", "missingPapers", "declineReason");

    private final RkvRequests requests;
    private final CaseFields fields;
    private final ChosenEducation chosen;
    private final Deadlines deadlines;

    RkvOrderDelegate(RkvRequests requests, CaseFields fields, ChosenEducation chosen, Deadlines deadlines) {
        this.requests = requests;
        this.fields = fields;
        this.chosen = chosen;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String educationId = (String) execution.getVariable("educationId");
        String schoolId = (String) execution.getVariable("schoolId");
        fields.forget(caseNumber, WRITTEN_BY_A_SCHOOL);
        requests.withdrawn(caseNumber);
        requests.order(
                caseNumber,
                new RkvRequests.Order(
                        schoolId,
                        educationId,
                        deadlines.dueOn(execution, "rkv.result.due", schoolId),
                        fields.answer(caseNumber, "messageToSchool").orElse(null)));
        chosen.keep(caseNumber, educationId, schoolId);
    }
}
