package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.casework.talk.Talk;
import dk.loeftet.casework.talk.Talks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${agreedTalk}}: what a talk beside the road knows of itself; two of them at once know nothing of each other. */
@Component("agreedTalk")
public class AgreedTalk {

    private static final String DECISION = "talkDecision";
    private static final String DAY = "agreedTalkOn";
    private static final String WITH = "talkWith";
    private static final String ID = "talkId";
    private static final String PLACE = "talkPlace";

    private final Talks talks;
    private final CaseFields fields;

    AgreedTalk(Talks talks, CaseFields fields) {
        this.talks = talks;
        this.fields = fields;
    }

    /** At the start: from here on the answers belong to this talk alone. */
    public void begin(DelegateExecution execution) {
        List.of(DECISION, DAY, WITH, ID, "talkOutcome").forEach(name -> execution.setVariableLocal(name, null));
    }

    /** Before a day is agreed: nothing of an earlier one must go out by mistake. */
    public void agreeAnew(DelegateExecution execution) {
        execution.setVariable(DECISION, null);
        execution.setVariable(DAY, null);
        fields.forget(execution.getProcessBusinessKey(), PLACE);
    }

    /** Keeps what was agreed, for the letters about it. */
    public void keep(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        execution.setVariable(
                ID,
                talks.agreed(
                        caseNumber,
                        new Talk(
                                Optional.ofNullable((String) execution.getVariable(WITH))
                                        .orElseGet(Role.EDU_AMBASSADOR::groupId),
                                LocalDate.parse((String) execution.getVariable(DAY)),
                                fields.answer(caseNumber, PLACE).orElseThrow())));
        fields.forget(caseNumber, PLACE);
    }
}
