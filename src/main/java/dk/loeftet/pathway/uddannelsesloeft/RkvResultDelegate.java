package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.pathway.uddannelsesloeft.RkvRequests.Assessment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ${rkvResult}}: what the school answered, on the request that is open. */
@Component("rkvResult")
class RkvResultDelegate implements JavaDelegate {

    private final RkvRequests requests;
    private final CaseFields fields;

    RkvResultDelegate(RkvRequests requests, CaseFields fields) {
        this.requests = requests;
        this.fields = fields;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String answer = (String) execution.getVariable("rkvAnswer");
        switch (answer) {
            case "mangler" ->
                requests.papersMissing(
                        caseNumber, fields.answer(caseNumber, "missingPapers").orElse(null));
            case "udeblevet" -> requests.missed(caseNumber);
            case "afvist" ->
                requests.declined(
                        caseNumber, fields.answer(caseNumber, "declineReason").orElse(null));
            case "euv1", "euv2", "euv3" -> {
                // The track is the answer; the rest of the pathway knows it by its own name.
                execution.setVariable("euv", answer);
                assessed(execution, caseNumber);
            }
            // A case that began with the earlier form, where the track was a question of its own.
            case "vurderet" -> assessed(execution, caseNumber);
            default -> {
                // The school did not answer and is not asked any more.
            }
        }
    }

    private void assessed(DelegateExecution execution, String caseNumber) {
        requests.assessed(
                caseNumber,
                new Assessment(
                        execution.getVariable("euv"),
                        execution.getVariable("schoolWeeks"),
                        execution.getVariable("placementMonths"),
                        execution.getVariable("certificateType"),
                        fields.answer(caseNumber, "credits").orElse(null)));
    }
}
