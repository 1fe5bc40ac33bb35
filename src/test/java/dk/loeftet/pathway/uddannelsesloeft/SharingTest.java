package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.form.FormRejected;
import dk.loeftet.support.OnH2;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What is shared with schools, a-kasser and companies, on what basis, and that it stops. */
@OnH2
class SharingTest {

    private static final String ORDER = "Bestil RKV hos skolen";
    private static final String ANSWER = "Registrér RKV-svar";
    private static final String COUNSELLOR = "vejlederModelby";
    private static final String CASEWORKER = "glostrupsagsbehandler";

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aCaseWithItsDocuments(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    // ---- before the first sharing

    @Test
    void aSchoolIsNotAskedBeforeTheBasisForSharingIsRecorded() {
        var order = theCase.at(ORDER)
                .answer("schoolSharingBasis", null)
                .answer("schoolSharingScope", null)
                .answer("schoolSharingOn", null);

        assertThatThrownBy(order::submit)
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("På hvilket grundlag må oplysninger deles med skolen?");
        assertThatThrownBy(() -> land.engine
                        .getTaskService()
                        .complete(
                                order.task().getId(),
                                Map.of("educationId", UsualAnswers.EDUCATION, "schoolId", Pathwayland.SCHOOL)))
                .as("past the form")
                .hasMessageContaining("På hvilket grundlag må oplysninger deles med skolen?");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aConsentIsRecordedWithItsScopeItsDateAndWhoWroteItDown() {
        theCase.at(ORDER).answer("schoolSharingOn", "2026-08-28").submitAs(Pathwayland.AMBASSADOR);

        assertThat(basis())
                .containsEntry("partner_kind", "skole")
                .containsEntry("basis", "samtykke")
                .containsEntry("reference", "Navn, CV og beviser til brug for RKV")
                .containsEntry("recorded_by", Pathwayland.AMBASSADOR)
                .containsEntry("withdrawn_on", null);
        assertThat(basis().get("given_on")).hasToString("2026-08-28");
        assertThat(messages()).containsExactly("rkv-bestilling QUEUED");
    }

    @Test
    void aLawIsRecordedWithItsReferenceAndHoldsFromTheDayOfRecording() {
        theCase.at(ORDER)
                .answer("schoolSharingBasis", "lov")
                .answer("schoolSharingLaw", "Lov om en aktiv beskæftigelsesindsats")
                .submit();

        assertThat(basis())
                .containsEntry("basis", "lov")
                .containsEntry("reference", "Lov om en aktiv beskæftigelsesindsats");
        assertThat(basis().get("given_on")).hasToString(Pathwayland.DAY_ONE.toString());
    }

    @Test
    void aConsentThatIsNotGivenYetIsNone() {
        assertThatThrownBy(() -> theCase.at(ORDER)
                        .answer("schoolSharingOn", "2026-09-02")
                        .submit())
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("Dagen må ikke ligge i fremtiden");
    }

    @Test
    void whileABasisIsInForceNobodyIsAskedAgain() {
        theCase.at(ORDER).submit();
        orderOnceMore();

        assertThat(theCase.task(ORDER)).isNotNull();
        theCase.at(ORDER)
                .answer("schoolSharingBasis", null)
                .answer("schoolSharingScope", null)
                .answer("schoolSharingOn", null)
                .submit();

        assertThat(messages()).containsExactly("rkv-bestilling QUEUED", "rkv-bestilling QUEUED");
        assertThat(theCase.column("select basis from sharing_basis b join case_file c on c.id = b.case_id"
                        + " where c.case_number = :number"))
                .hasSize(1);
    }

    @Test
    void withoutABasisTheAkasseHearsNothingAndTheCaseGoesOn() {
        theCase = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
        theCase.goOnTo("Kontakt borgeren og aftal samtale")
                .answer("akasseSharingBasis", "ingen")
                .submit();

        assertThat(messages()).containsExactly("akasse-status WITHHELD");
        theCase.at("Hold vejledningssamtale");
    }

    @Test
    void anAkasseIsAskedAboutItsReferralOnlyOnABasisInForce() {
        theCase = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
        theCase.at("Modtag henvisning fra a-kasse")
                .answer("referralDecision", "mangler")
                .answer("questionToFund", "Hvornår blev medlemmet opsagt?")
                .answer("akasseSharingBasis", "ingen")
                .submit();

        assertThat(messages()).containsExactly("akasse-spoergsmaal WITHHELD");
        assertThat(groupsOf(theCase.task("Svar på spørgsmål fra jobcentret")))
                .containsExactly("uddannelsesambassadoer");
    }

    @Test
    void aPlacementIsSoughtOnlyAfterTheBasisForSharingWithCompaniesIsSettled() {
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_completion"));
        var offer = theCase.at("Giv tilbud om job eller praktik").answer("offer", "praktik");
        assertThatThrownBy(offer::submit).isInstanceOf(FormRejected.class);

        offer.answer("companySharingBasis", "samtykke")
                .answer("companySharingScope", "Navn og CV")
                .answer("companySharingOn", "2026-09-01")
                .submit();

        assertThat(basis()).containsEntry("partner_kind", "virksomhed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Find praktikplads", "Notér praktikplads"})
    void whoFindsAPlacementSaysOnWhatBasisTheCaseIsSharedWithCompanies(String task) {
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_education"));
        theCase.hears(task.startsWith("Find") ? "placementLost" : "placementFound");
        var found = theCase.at(task).answer("companySharingBasis", null);
        assertThatThrownBy(found::submit).isInstanceOf(FormRejected.class);

        found.answer("companySharingBasis", "lov")
                .answer("companySharingLaw", "§ 1 i en lov")
                .submit();

        assertThat(basis()).containsEntry("partner_kind", "virksomhed");
    }

    // ---- withdrawal

    @Test
    void aWithdrawnConsentTakesBackWhatIsNotSentYet() {
        theCase.at(ORDER).submit();
        assertThat(withdraw("skole", "2026-09-01")).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(messages()).containsExactly("rkv-bestilling WITHDRAWN");
        assertThat(basis()).containsEntry("withdrawn_by", CASEWORKER);
        assertThat(basis().get("withdrawn_on")).hasToString("2026-09-01");
        assertThat(theCase.column("select theme from journal_entry j join case_file c on c.id = j.case_id"
                        + " where c.case_number = :number"))
                .contains("Samtykke til deling er trukket tilbage");
    }

    @Test
    void afterAWithdrawalTheSchoolNoLongerSeesTheCaseAndTheAmbassadorKeepsTheTask() {
        theCase.at(ORDER).submit();
        Task answer = theCase.task(ANSWER);
        assertThat(seenBySchool(answer)).isEqualTo(HttpStatus.OK);
        assertThat(stateSeenBySchool()).isEqualTo(HttpStatus.OK);

        withdraw("skole", "2026-09-01");

        assertThat(seenBySchool(answer)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stateSeenBySchool()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(theCase.task(ANSWER).getAssignee()).isEqualTo(Pathwayland.AMBASSADOR);
        assertThat(groupsOf(theCase.task(ANSWER))).containsExactly("uddannelsesambassadoer");
    }

    @Test
    void aTaskThatTheSchoolHasTakenGoesBackToTheAmbassador() {
        theCase.at(ORDER).submit();
        land.engine.getTaskService().setAssignee(theCase.task(ANSWER).getId(), COUNSELLOR);

        withdraw("skole", "2026-09-01");

        assertThat(theCase.task(ANSWER).getAssignee()).isEqualTo(Pathwayland.AMBASSADOR);
        assertThat(seenBySchool(theCase.task(ANSWER))).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aConsentIsWithdrawnDuringAPauseTooAndTheCaseStandsStillAfterwards() {
        theCase.at(ORDER).submit();
        land.engine.getTaskService().setAssignee(theCase.task(ANSWER).getId(), COUNSELLOR);
        land.post("/api/cases/" + theCase.number() + "/pause", Map.of("reason", "sygdom", "until", "2026-10-01"));

        assertThat(withdraw("skole", "2026-09-01")).isEqualTo(HttpStatus.NO_CONTENT);

        Task answer = theCase.task(ANSWER);
        assertThat(answer.isSuspended()).isTrue();
        assertThat(answer.getAssignee()).isEqualTo(Pathwayland.AMBASSADOR);
        assertThat(groupsOf(answer)).containsExactly("uddannelsesambassadoer");
        assertThat(theCase.instances())
                .filteredOn(instance -> !instance.getProcessDefinitionId().startsWith("sagspause:"))
                .allMatch(instance -> instance.isSuspended());
        assertThat(seenBySchool(answer)).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatComesAfterTheWithdrawalIsNeitherSentNorOfferedToTheSchool() {
        theCase.at(ORDER).submit();
        withdraw("skole", "2026-09-01");
        String instance = theCase.task(ANSWER).getProcessInstanceId();
        land.engine
                .getRuntimeService()
                .createProcessInstanceModification(instance)
                .cancelAllForActivity("userTask_rkvResult")
                .startBeforeActivity("serviceTask_sendRkvOrder")
                .execute();

        assertThat(messages()).containsExactlyInAnyOrder("rkv-bestilling WITHDRAWN", "rkv-bestilling WITHHELD");
        assertThat(groupsOf(theCase.task(ANSWER))).containsExactly("uddannelsesambassadoer");
        assertThat(seenBySchool(theCase.task(ANSWER))).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWithdrawalOfTheSchoolLeavesTheAkasseAsItWas() {
        theCase = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
        theCase.goOnTo(ANSWER);

        withdraw("skole", "2026-09-01");

        assertThat(messages()).contains("akasse-status QUEUED", "rkv-bestilling WITHDRAWN");
    }

    @Test
    void aNewConsentOpensTheDoorAgain() {
        theCase.at(ORDER).submit();
        withdraw("skole", "2026-09-01");
        orderOnceMore();
        var order = theCase.at(ORDER).answer("schoolSharingBasis", null);
        assertThatThrownBy(order::submit).isInstanceOf(FormRejected.class);

        theCase.at(ORDER).submit();

        assertThat(messages()).containsExactlyInAnyOrder("rkv-bestilling WITHDRAWN", "rkv-bestilling QUEUED");
    }

    @Test
    void aWithdrawalNeedsADayThatHasComeAndSomethingToWithdraw() {
        assertThat(withdraw("skole", "2026-09-01")).isEqualTo(HttpStatus.CONFLICT);
        theCase.at(ORDER).submit();
        assertThat(withdraw("skole", "")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(withdraw("skole", "2026-09-02")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(withdraw("skole", "2026-08-31")).as("before it was given").isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(withdraw("nabo", "2026-09-01")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(basis()).containsEntry("withdrawn_on", null);
    }

    @Test
    void thePanelShowsWithWhomACaseIsSharedSinceWhenAndWhy() {
        theCase.at(ORDER).submitAs(Pathwayland.AMBASSADOR);

        JsonNode shared = as(CASEWORKER).getForObject("/api/cases/" + theCase.number() + "/sharing", JsonNode.class);

        assertThat(shared.path("mayWithdraw").asBoolean()).isTrue();
        JsonNode basis = shared.path("bases").path(0);
        assertThat(basis.path("kind").asText()).isEqualTo("skole");
        assertThat(basis.path("givenOn").asText()).isEqualTo("2026-09-01");
        assertThat(basis.path("recordedBy").asText()).isEqualTo("Maja Madsen");
        assertThat(basis.path("inForce").asBoolean()).isTrue();
    }

    // ---- a basis at any time

    @Test
    void aBasisIsRecordedAtAnyTimeAndTheFormNoLongerAsks() {
        assertThat(record("skole", "samtykke", "Navn og CV", "2026-08-30")).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(basis())
                .containsEntry("partner_kind", "skole")
                .containsEntry("reference", "Navn og CV")
                .containsEntry("recorded_by", CASEWORKER);
        theCase.at(ORDER)
                .answer("schoolSharingBasis", null)
                .answer("schoolSharingScope", null)
                .answer("schoolSharingOn", null)
                .submit();
        assertThat(messages()).containsExactly("rkv-bestilling QUEUED");
        assertThat(theCase.column("select theme from journal_entry j join case_file c on c.id = j.case_id"
                        + " where c.case_number = :number"))
                .contains("Samtykke til deling er noteret");
    }

    @Test
    void aBasisNeedsItsKindItsScopeAndADayThatHasComeAndIsOneAtATime() {
        assertThat(record("skole", "", "Navn", "2026-09-01")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(record("skole", "samtykke", " ", "2026-09-01")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(record("skole", "samtykke", "x".repeat(2001), "2026-09-01")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(record("skole", "lov", "LAB § 1", "2026-09-02")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(record("skole", "lov", "LAB § 1", "")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(record("skole", "lov", "LAB § 1", "i går")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(record("nabo", "lov", "LAB § 1", "2026-09-01")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(record("skole", "lov", "LAB § 1", "2026-09-01")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(record("skole", "lov", "LAB § 2", "2026-09-01")).isEqualTo(HttpStatus.CONFLICT);
        assertThat(basis()).containsEntry("reference", "LAB § 1");
    }

    @Test
    void whoeverHasTheTaskOfAPartnerIsToldThatTheConsentEndedAndWhichTwoWaysLeadOn() {
        theCase.at(ORDER).submit();
        assertThat(sharing().path("stopped")).isEmpty();
        assertThat(formWord()).isEmpty();

        withdraw("skole", "2026-09-01");

        JsonNode stopped = sharing().path("stopped").path(0);
        assertThat(stopped.path("task").asText()).isEqualTo(ANSWER);
        assertThat(stopped.path("kind").asText()).isEqualTo("skole");
        assertThat(stopped.path("way").asText()).startsWith("Træk bestillingen tilbage");
        assertThat(formWord())
                .startsWith("Samtykket til at dele oplysninger med skolen er trukket tilbage den 1. september 2026")
                .contains("Notér et nyt grundlag")
                .contains("Træk bestillingen tilbage");
        assertThat(cardSaysStopped()).isTrue();
    }

    @Test
    void aNewBasisShowsTheSchoolItsTaskAgainAndTheWordIsGone() {
        theCase.at(ORDER).submit();
        withdraw("skole", "2026-09-01");

        assertThat(record("skole", "samtykke", "Navn og CV", "2026-09-01")).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(seenBySchool(theCase.task(ANSWER))).isEqualTo(HttpStatus.OK);
        assertThat(sharing().path("stopped")).isEmpty();
        assertThat(formWord()).isEmpty();
        assertThat(cardSaysStopped()).isFalse();
        assertThat(messages())
                .as("what was held back is not sent by itself")
                .containsExactly("rkv-bestilling WITHDRAWN");
    }

    @Test
    void aNewBasisDuringAPauseLeavesTheCaseStandingStill() {
        theCase.at(ORDER).submit();
        withdraw("skole", "2026-09-01");
        land.post("/api/cases/" + theCase.number() + "/pause", Map.of("reason", "sygdom", "until", "2026-10-01"));

        record("skole", "lov", "LAB § 1", "2026-09-01");

        assertThat(theCase.task(ANSWER).isSuspended()).isTrue();
        assertThat(groupsOf(theCase.task(ANSWER))).contains(Pathwayland.SCHOOL);
    }

    @Test
    void aTaskThatBeganAfterTheWithdrawalIsTheSchoolsOnceThereIsANewBasis() {
        theCase.at(ORDER).submit();
        withdraw("skole", "2026-09-01");
        orderOnceMore();
        record("skole", "lov", "LAB § 1", "2026-09-01");
        theCase.at(ORDER)
                .answer("schoolSharingBasis", null)
                .answer("schoolSharingScope", null)
                .answer("schoolSharingOn", null)
                .submit();

        assertThat(seenBySchool(theCase.task(ANSWER))).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aReopenedCaseBringsALawAlongAndOffersAConsentThatHasToBeAskedForAgain() {
        record("skole", "lov", "LAB § 1", "2026-08-01");
        record("virksomhed", "samtykke", "Navn og CV", "2026-08-02");
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Fejl"));

        String reopened = as(CASEWORKER)
                .postForObject(
                        "/api/cases/" + theCase.number() + "/reopen",
                        Map.of("reason", "Lukket ved en fejl", "stage", "stage_rkv"),
                        JsonNode.class)
                .path("caseNumber")
                .asText();

        JsonNode shared = as(CASEWORKER).getForObject("/api/cases/" + reopened + "/sharing", JsonNode.class);
        assertThat(shared.path("bases")).hasSize(1);
        assertThat(shared.path("bases").path(0).path("basis").asText()).isEqualTo("lov");
        assertThat(shared.path("bases").path(0).path("givenOn").asText()).isEqualTo("2026-08-01");
        assertThat(shared.path("earlier")).hasSize(1);
        assertThat(shared.path("earlier").path(0).path("basis").asText()).isEqualTo("samtykke");
        assertThat(shared.path("earlier").path(0).path("caseNumber").asText()).isEqualTo(theCase.number());
    }

    @Test
    void aClosedCaseIsNotSharedAnew() {
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Fejl"));

        assertThat(record("skole", "lov", "LAB § 1", "2026-09-01")).isEqualTo(HttpStatus.CONFLICT);
        assertThat(sharing().path("mayRecord").asBoolean()).isFalse();
    }

    private HttpStatusCode record(String kind, String basis, String reference, String day) {
        return as(CASEWORKER)
                .postForEntity(
                        "/api/cases/" + theCase.number() + "/sharing/" + kind,
                        Map.of("basis", basis, "reference", reference, "givenOn", day),
                        String.class)
                .getStatusCode();
    }

    private JsonNode sharing() {
        return as(CASEWORKER).getForObject("/api/cases/" + theCase.number() + "/sharing", JsonNode.class);
    }

    private String formWord() {
        return as(Pathwayland.AMBASSADOR)
                .getForObject(
                        "/engine-rest/task/" + theCase.task(ANSWER).getId()
                                + "/form-variables?variableNames=sharingStopped",
                        JsonNode.class)
                .path("sharingStopped")
                .path("value")
                .asText();
    }

    private boolean cardSaysStopped() {
        return as(Pathwayland.AMBASSADOR)
                .getForObject("/api/tasks/cards?ids=" + theCase.task(ANSWER).getId(), JsonNode.class)
                .path(0)
                .path("sharingStopped")
                .asBoolean();
    }

    /** Another order for the same case, as after a school that declined. */
    private void orderOnceMore() {
        Task answer = theCase.task(ANSWER);
        land.engine
                .getRuntimeService()
                .createProcessInstanceModification(answer.getProcessInstanceId())
                .startBeforeActivity("userTask_orderRkv")
                .cancelAllForActivity("userTask_rkvResult")
                .execute();
    }

    private HttpStatusCode withdraw(String kind, String day) {
        return as(CASEWORKER)
                .postForEntity(
                        "/api/cases/" + theCase.number() + "/sharing/" + kind + "/withdraw",
                        Map.of("withdrawnOn", day),
                        String.class)
                .getStatusCode();
    }

    private HttpStatusCode seenBySchool(Task task) {
        HttpStatusCode panel = as(COUNSELLOR)
                .getForEntity("/api/tasks/" + task.getId() + "/panel", String.class)
                .getStatusCode();
        assertThat(as(COUNSELLOR)
                        .getForEntity("/engine-rest/task/" + task.getId(), String.class)
                        .getStatusCode())
                .as("task and panel agree")
                .isEqualTo(panel);
        return panel;
    }

    private HttpStatusCode stateSeenBySchool() {
        return as(COUNSELLOR)
                .getForEntity("/api/cases/" + theCase.number(), String.class)
                .getStatusCode();
    }

    private TestRestTemplate as(String user) {
        return land.http.withBasicAuth(user, user);
    }

    private List<String> groupsOf(Task task) {
        return land.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** To partners only. */
    private List<String> messages() {
        return theCase.column("select template || ' ' || status from outbox where business_key = :number"
                + " and recipient_kind in ('skole', 'akasse', 'virksomhed') order by created_at");
    }

    private Map<String, Object> basis() {
        return theCase.row(
                "select b.* from sharing_basis b join case_file c on c.id = b.case_id where c.case_number = :number");
    }
}
