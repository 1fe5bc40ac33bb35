package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The assessment of prior learning, ordered from a school and answered by it. */
@OnH2
@CoversModel("bestil-rkv")
class BestilRkvTest {

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aCaseWithItsDocuments(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void theSchoolIsAskedAndItsAnswerIsKeptOnTheCase() {
        theCase.at("Bestil RKV hos skolen")
                .answer("messageToSchool", "Har kørt truck i ti år")
                .submit();
        assertThat(theCase.row(
                        "select template, recipient_kind, recipient_id from outbox where business_key = :number"))
                .containsEntry("template", "rkv-bestilling")
                .containsEntry("recipient_kind", "skole")
                .containsEntry("recipient_id", Pathwayland.SCHOOL);

        theCase.at("Registrér RKV-svar").answer("credits", "Truckcertifikat").submit();

        assertThat(theCase.row("select r.* from rkv_request r join case_file c on c.id = r.case_id"
                        + " where c.case_number = :number"))
                .containsEntry("school_id", Pathwayland.SCHOOL)
                .containsEntry("message_to_school", "Har kørt truck i ti år")
                .containsEntry("euv", "euv1")
                .containsEntry("school_weeks", 40)
                .containsEntry("credits", "Truckcertifikat");
        assertThat(theCase.variable("euv"))
                .as("the case goes on with the answer")
                .isEqualTo("euv1");
        theCase.at("Aftal uddannelsesplan");
    }

    @Test
    void theSchoolSeesTheTaskWithWhichItAnswers() {
        theCase.at("Bestil RKV hos skolen").submit();

        Task answer = theCase.task("Registrér RKV-svar");
        assertThat(land.engine.getTaskService().getIdentityLinksForTask(answer.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("uddannelsesambassadoer", Pathwayland.SCHOOL);
    }

    @Test
    void withoutAnAgreementTheSchoolHasTheDaysOfTheDeadlineTable() {
        theCase.at("Bestil RKV hos skolen").submit();

        // Twenty working days after 1 September 2026.
        assertThat(dueOn("Registrér RKV-svar")).hasToString("2026-09-29");
    }

    @Test
    void whatWasAgreedWithTheSchoolGoesBeforeTheDeadlineTable() {
        theCase.at("Bestil RKV hos skolen")
                .answer("schoolId", Pathwayland.QUICK_SCHOOL)
                .submit();
        assertThat(dueOn("Registrér RKV-svar")).hasToString("2026-09-04");

        theCase.at("Registrér RKV-svar").submit();
        assertThat(dueOn("Aftal uddannelsesplan")).hasToString("2026-09-07");
    }

    private LocalDate dueOn(String taskName) {
        return theCase.task(taskName)
                .getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Europe/Copenhagen"))
                .toLocalDate();
    }
}
