package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The assessment of prior learning, ordered from a school and answered by it. */
@OnH2
@CoversModel("bestil-rkv")
class BestilRkvTest {

    private static final String SCHOOLS = "select r.school_id from rkv_request r join case_file c on c.id = r.case_id"
            + " where c.case_number = :number";

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

    // ---- papers

    @Test
    void papersThatTheSchoolMissesAreGotAndTheSchoolsTimeBeginsAfresh() {
        missingPapers();
        assertThat(recipients("rkv-mangler-papirer")).containsExactly("borger");
        assertThat(theCase.openTasks())
                .extracting(Task::getName)
                .as("nothing waits for the school meanwhile")
                .containsExactly("Skaf de manglende papirer");
        land.itIs(LocalDate.of(2026, 9, 7));

        theCase.at("Skaf de manglende papirer").submit();

        assertThat(dueOn("Registrér RKV-svar")).hasToString("2026-10-05");
        assertThat(request("due_on")).hasToString("2026-10-05");
        assertThat(request("school_note")).isEqualTo("Svendebrevet");
        assertThat(recipients("rkv-papirer")).containsExactly("skole");
        theCase.at("Registrér RKV-svar").submit();
        assertThat(request("euv")).isEqualTo("euv1");
        theCase.at("Aftal uddannelsesplan");
    }

    @Test
    void aSchoolThatAsksForPapersThatDoNotExistAssessesWithoutThem() {
        missingPapers();
        theCase.at("Skaf de manglende papirer")
                .answer("papersResult", "findes-ikke")
                .submit();
        theCase.at("Registrér RKV-svar");
    }

    @Test
    void theAmbassadorMayTakeTheOrderBackInsteadOfGettingPapers() {
        missingPapers();
        theCase.at("Skaf de manglende papirer")
                .answer("papersResult", "anden-vej")
                .submit();
        assertThat(request("withdrawn_at")).isNotNull();
        assertThat(recipients("rkv-trukket")).containsExactly("skole");
        theCase.at("Vælg en anden skole").answer("rkvNext", "uden").submit();
        theCase.at("Aftal uddannelsesplan");
    }

    // ---- the school declines

    @Test
    void whenASchoolDeclinesAnotherOneIsAskedWhichLearnsNothingOfTheFirst() {
        ordered()
                .answer("rkvAnswer", "afvist")
                .answer("declineReason", "Vi har lukket holdet")
                .submit();
        assertThat(request("declined_at")).isNotNull();
        assertThat(request("school_note")).isEqualTo("Vi har lukket holdet");

        theCase.at("Vælg en anden skole")
                .answer("schoolId", Pathwayland.QUICK_SCHOOL)
                .answer("messageToSchool", "Kan I nå det?")
                .submit();

        assertThat(theCase.column(SCHOOLS)).containsExactlyInAnyOrder(Pathwayland.SCHOOL, Pathwayland.QUICK_SCHOOL);
        assertThat(theCase.column("select answer from case_field f join case_file c on c.id = f.case_id"
                        + " where c.case_number = :number and field = 'declineReason'"))
                .isEmpty();
        assertThat(dueOn("Registrér RKV-svar")).hasToString("2026-09-04");
        theCase.at("Registrér RKV-svar").submit();
        assertThat(theCase.variable("schoolId")).isEqualTo(Pathwayland.QUICK_SCHOOL);
        theCase.at("Aftal uddannelsesplan");
    }

    @Test
    void theCaseStopsWhenThereIsNoSchoolAndTheCitizenWillNotWait() {
        ordered()
                .answer("rkvAnswer", "afvist")
                .answer("declineReason", "Vi har lukket holdet")
                .submit();
        theCase.at("Vælg en anden skole")
                .answer("rkvNext", "stop")
                .answer("reasonCode", "INGEN_RKV")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
    }

    // ---- the school is late

    @Test
    void aLateSchoolIsRemindedUntilItAnswers() {
        ordered();
        theCase.timePasses();
        assertThat(land.today()).as("the agreed time is over").hasToString("2026-09-30");
        theCase.task("Registrér RKV-svar");
        theCase.at("Ryk skolen eller vælg en anden").submit();
        assertThat(recipients("rkv-rykker")).containsExactly("skole");

        theCase.timePasses();
        theCase.task("Ryk skolen eller vælg en anden");
        theCase.at("Registrér RKV-svar").submit();

        assertThat(theCase.openTasks())
                .extracting(Task::getName)
                .as("nobody is reminded of what is done")
                .containsExactly("Aftal uddannelsesplan");
    }

    @Test
    void aLateSchoolIsReplacedAndSeesTheAssessmentNoMore() {
        Staff.hire(land.engine.getIdentityService());
        ordered();
        String task = theCase.task("Registrér RKV-svar").getId();
        assertThat(panel("vejlederModelby", task)).isEqualTo(HttpStatus.OK);
        assertThat(panel("vejlederHurtig", task)).isEqualTo(HttpStatus.NOT_FOUND);
        theCase.timePasses();

        theCase.at("Ryk skolen eller vælg en anden")
                .answer("lateDecision", "skift")
                .submit();
        assertThat(theCase.openTasks())
                .extracting(Task::getName)
                .as("the school is not waited for any more")
                .containsExactly("Vælg en anden skole");
        assertThat(request("withdrawn_at")).isNotNull();
        assertThat(recipients("rkv-trukket")).containsExactly("skole");
        theCase.at("Vælg en anden skole").submit();

        String newTask = theCase.task("Registrér RKV-svar").getId();
        assertThat(panel("vejlederModelby", task)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(panel("vejlederModelby", newTask)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(panel("vejlederHurtig", newTask)).isEqualTo(HttpStatus.OK);
        assertThat(land.http
                        .withBasicAuth("vejlederModelby", "vejlederModelby")
                        .getForObject("/engine-rest/history/task?taskId=" + task, JsonNode.class))
                .isEmpty();
        theCase.at("Registrér RKV-svar").submit();
        assertThat(theCase.column(SCHOOLS + " and received_at is not null")).containsExactly(Pathwayland.QUICK_SCHOOL);
    }

    // ---- the citizen does not come

    @Test
    void whoDoesNotComeToTheAssessmentGetsANewDay() {
        ordered()
                .answer("rkvAnswer", "udeblevet")
                .answer("rkvNewOn", "2026-09-10")
                .submit();
        assertThat(request("missed_at")).isNotNull();
        assertThat(recipients("rkv-ny-dato")).containsExactly("borger");
        assertThat(theCase.openTasks()).isEmpty();
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-10");

        theCase.timePasses();

        assertThat(dueOn("Registrér RKV-svar")).hasToString("2026-10-08");
    }

    @Test
    void afterTheSecondMissedAssessmentTheAmbassadorDecides() {
        ordered()
                .answer("rkvAnswer", "udeblevet")
                .answer("rkvNewOn", "2026-09-10")
                .submit();
        theCase.timePasses();
        theCase.at("Registrér RKV-svar").answer("rkvAnswer", "udeblevet").submit();
        theCase.at("Tag stilling til udeblivelse fra RKV")
                .answer("rkvNewOn", "2026-09-17")
                .submit();
        theCase.timePasses();
        theCase.at("Registrér RKV-svar").answer("rkvAnswer", "udeblevet").submit();

        theCase.at("Tag stilling til udeblivelse fra RKV")
                .answer("missedRkvDecision", "anden-vej")
                .submit();

        assertThat(request("withdrawn_at")).isNotNull();
        theCase.at("Vælg en anden skole");
    }

    @Test
    void atANewSchoolTheFirstMissedAssessmentIsAgainTheFirst() {
        ordered()
                .answer("rkvAnswer", "udeblevet")
                .answer("rkvNewOn", "2026-09-10")
                .submit();
        theCase.timePasses();
        theCase.at("Registrér RKV-svar")
                .answer("rkvAnswer", "afvist")
                .answer("declineReason", "Vi har lukket holdet")
                .submit();
        theCase.at("Vælg en anden skole").submit();

        theCase.at("Registrér RKV-svar")
                .answer("rkvAnswer", "udeblevet")
                .answer("rkvNewOn", "2026-09-24")
                .submit();

        assertThat(theCase.openTasks()).isEmpty();
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-24");
    }

    private CaseDriver.Answers ordered() {
        theCase.at("Bestil RKV hos skolen").submit();
        return theCase.at("Registrér RKV-svar");
    }

    private void missingPapers() {
        ordered()
                .answer("rkvAnswer", "mangler")
                .answer("missingPapers", "Svendebrevet")
                .submit();
    }

    private Object request(String column) {
        return theCase.row("select r.* from rkv_request r join case_file c on c.id = r.case_id"
                        + " where c.case_number = :number")
                .get(column);
    }

    private List<String> recipients(String template) {
        return land.jdbc
                .sql("select recipient_kind from outbox where business_key = :number and template = :template")
                .param("number", theCase.number())
                .param("template", template)
                .query(String.class)
                .list();
    }

    private HttpStatusCode panel(String user, String task) {
        return land.http
                .withBasicAuth(user, user)
                .getForEntity("/api/tasks/" + task + "/panel", String.class)
                .getStatusCode();
    }

    private LocalDate dueOn(String taskName) {
        return theCase.task(taskName)
                .getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Europe/Copenhagen"))
                .toLocalDate();
    }
}
