package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.decision.DecisionsInForce;
import dk.loeftet.casework.education.Educations;
import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.form.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ${grantDecision}}: the decision as it was taken. A grant freezes the version of the positive list that was in
 * force on the grant date: a later list never changes what was promised.
 */
@Component("grantDecision")
class GrantDecisionDelegate implements JavaDelegate {

    private static final String GRANTED = "bevilget";

    /** What the rate decision answers when the law has no rate for the track on that day. */
    private static final String NO_RATE = "NONE";

    /** The right to this track holds for the educations of the national positive list only. */
    private static final String OF_THE_LIST = "UDDANNELSESLOEFT_110";

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final Educations educations;
    private final ChosenEducation chosen;
    private final DecisionsInForce decisions;
    private final IdentityService identityService;
    private final Clock clock;

    GrantDecisionDelegate(
            JdbcClient jdbc,
            CaseFields fields,
            Educations educations,
            ChosenEducation chosen,
            DecisionsInForce decisions,
            IdentityService identityService,
            Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.educations = educations;
        this.chosen = chosen;
        this.decisions = decisions;
        this.identityService = identityService;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        LocalDate effectiveOn = Dates.of(execution.getVariable("grantDate"), LocalDate.now(clock));
        boolean granted = GRANTED.equals(execution.getVariable("decision"));
        if (granted && NO_RATE.equals(execution.getVariable("rateCode"))) {
            throw FormRejected.of(
                    "grantedTrack",
                    "Der er ingen ydelsessats for sporet på uddannelsens startdato. Vælg et andet spor, eller giv afslag.");
        }
        String list = granted ? educations.nationalListOn(effectiveOn).orElse(null) : null;
        if (granted) {
            holdAgainstTheList(execution, list);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_decision (id, case_id, outcome, education_id, track, rate_code, law_ref, positive_list_id,
                          reasons, effective_on, decided_by, decided_at)
                        select :id, id, :outcome, :education, :track, :rate, :lawRef, :list, :reasons, :effectiveOn, :by, :now
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", id)
                .param("outcome", execution.getVariable("decision"))
                .param("track", execution.getVariable(granted ? "grantedTrack" : "suggestedTrack"))
                .param("rate", granted ? execution.getVariable("rateCode") : null)
                .param("lawRef", granted ? execution.getVariable("rateLawRef") : lawOfRefusal(execution, caseNumber))
                .param("education", execution.getVariable("educationId"))
                .param("list", list)
                .param("reasons", fields.answer(caseNumber, "decisionReasons").orElse(null))
                .param("effectiveOn", effectiveOn)
                .param("by", decider())
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
        execution.setVariable("decisionId", id.toString());
        boolean overtaken = Boolean.TRUE.equals(execution.getVariable("besideTheCase"))
                && decisions.isDecidedAnewSince((String) execution.getVariable("complainedDecisionId"), caseNumber);
        execution.setVariable("decisionOvertaken", overtaken);
        if (!overtaken) {
            decisions.isInForce(id, caseNumber);
            // The check of the conditions may have changed the education: the case is about what was decided.
            chosen.keep(caseNumber, (String) execution.getVariable("educationId"), null);
        }
    }

    /** A case that was taken over at the decision knows no education: there the caseworker alone has checked the list. */
    private void holdAgainstTheList(DelegateExecution execution, @Nullable String list) {
        String educationId = (String) execution.getVariable("educationId");
        if (OF_THE_LIST.equals(execution.getVariable("grantedTrack"))
                && educationId != null
                && (list == null || !educations.isOn(list, educationId))) {
            throw FormRejected.of(
                    "grantedTrack",
                    "Uddannelsen står ikke på den positivliste, der gælder på bevillingsdatoen, og kan ikke bevilges "
                            + "med 110 %. Vælg et andet spor, eller giv afslag.");
        }
    }

    /** What the caseworker wrote, else what the check of the conditions found: the letter must name the rule. */
    private @Nullable String lawOfRefusal(DelegateExecution execution, String caseNumber) {
        return Stream.of("refusalLawRef", "otherLawRef")
                .flatMap(field -> fields.answer(caseNumber, field).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> (String) execution.getVariable("suggestedLawRef"));
    }

    private String decider() {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication == null ? "system" : authentication.getUserId();
    }
}
