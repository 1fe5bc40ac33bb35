package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.notification.RecipientFinder;
import dk.loeftet.support.OnH2;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Jobs and placements noted on the case from outside a form. */
@OnH2
class CompanyOpeningsTest {

    private static final String CONSULTANT = "glostrupvirksomhedskonsulent";

    private Pathwayland land;
    private CaseDriver theCase;
    private RecipientFinder recipients;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context, @Autowired RecipientFinder recipients) {
        this.recipients = recipients;
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        theCase = land.caseOf(Citizen.unskilled());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void aCompanyConsultantNotesAJobThatEverybodyOfTheOfficeSees() {
        assertThat(note("job", "Havnens Smedje", "2026-10-01", "To stillinger").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        String seen = land.http
                .withBasicAuth("glostrupteamleder", "glostrupteamleder")
                .getForObject(path(), String.class);
        assertThat(seen)
                .contains("Havnens Smedje", "2026-10-01", "To stillinger", CONSULTANT)
                .contains("\"mayNote\":false");
    }

    @Test
    void aCompanyThatIsKnownByItsNameIsThePartner() {
        note("laereplads", "modelbyggeriet aps", "2026-10-01", null);

        assertThat(theCase.row("select o.company_id, o.company_name, o.noted_by from case_opening o"
                        + " join case_file c on c.id = o.case_id where c.case_number = :number"))
                .containsEntry("company_id", Pathwayland.COMPANY)
                .containsEntry("company_name", "Modelbyggeriet ApS")
                .containsEntry("noted_by", CONSULTANT);
    }

    @Test
    void theCompanyOfTheCaseGetsItsMessagesWhenItIsAPartner() {
        assertThat(recipients.find(anExecution(), "virksomhed"))
                .as("nothing is noted yet")
                .isEmpty();

        note("laereplads", "modelbyggeriet aps", "2026-10-01", null);

        assertThat(recipients.find(anExecution(), "virksomhed")).contains(Pathwayland.COMPANY);
    }

    @Test
    void aCompanyThatIsNoPartnerCannotBeWrittenTo() {
        note("job", "Havnens Smedje", "2026-10-01", null);

        assertThat(recipients.find(anExecution(), "virksomhed")).isEmpty();
    }

    private ExecutionEntity anExecution() {
        ExecutionEntity execution = new ExecutionEntity();
        execution.setProcessInstance(execution);
        execution.setBusinessKey(theCase.number());
        return execution;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ferie, Havnens Smedje, 2026-10-01, kind",
                "-, Havnens Smedje, 2026-10-01, kind",
                "job, ' ', 2026-10-01, company",
                "job, Havnens Smedje, -, from",
                "job, Havnens Smedje, 2026-02-30, from"
            })
    void whatIsMissingOrWrongIsNamed(String kind, String company, String from, String field) {
        ResponseEntity<String> answer = note(kind, company, from, null);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aNameOrARemarkThatIsTooLongIsRefused() {
        assertThat(note("job", "x".repeat(201), "2026-10-01", null).getBody()).contains("højst fylde 200 tegn");
        assertThat(note("job", "Havnens Smedje", "2026-10-01", "x".repeat(2_001))
                        .getBody())
                .contains("højst fylde 2000 tegn");
    }

    @Test
    void nothingIsNotedOnAClosedCase() {
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Flyttet"));

        assertThat(note("job", "Havnens Smedje", "2026-10-01", null).getBody()).contains("Sagen er lukket");
    }

    private ResponseEntity<String> note(String kind, String company, String from, String note) {
        Map<String, String> body = new HashMap<>();
        body.put("kind", kind);
        body.put("company", company);
        body.put("from", from);
        body.put("note", note);
        return land.http.withBasicAuth(CONSULTANT, CONSULTANT).postForEntity(path(), body, String.class);
    }

    private String path() {
        return "/api/cases/" + theCase.number() + "/openings";
    }
}
