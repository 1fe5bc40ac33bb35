package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** No administrator is needed to put a case right: it is moved, corrected, reopened or handed to another office. */
abstract class CaseControl {

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    // ---- a leader moves a case

    @Test
    void aPreviewTellsWhatAMoveClosesAndOpensAndWhichFactsAreMissing() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        JsonNode preview = get(theCase, "/move?to=Uddannelsesplan");

        assertThat(preview.path("from").asText()).isEqualTo("Underret rådgiver");
        assertThat(preview.path("to").asText()).isEqualTo("Uddannelsesplan");
        assertThat(preview.path("closes").path("tasks").toString()).isEqualTo("[\"Kvittér for markering\"]");
        assertThat(preview.path("opens").toString()).contains("Aftal uddannelsesplan");
        assertThat(preview.path("missing").toString()).isEqualTo("[\"en valgt uddannelse\",\"en valgt skole\"]");
        assertThat(preview.path("stages").size()).isGreaterThan(10);
        theCase.at("Kvittér for markering");
    }

    @Test
    void whereTheStageCallsAnotherModelThePreviewLooksIntoIt() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        assertThat(get(theCase, "/move?to=7").path("opens").toString()).contains("Bestil RKV hos skolen");
    }

    @ParameterizedTest
    @CsvSource({
        "Kvittér for markering, stage_guidance, Hold vejledningssamtale",
        "Registrér RKV-svar, 5, Lav personlig vej og økonomi",
        "Modtag dokumenter, RKV, Bestil RKV hos skolen",
        "Hold vejledningssamtale, 4, Hold vejledningssamtale"
    })
    void aMovedCaseStandsAtTheNewStageAndGoesOnToTheEnd(String from, String to, String task) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo(from);

        assertThat(post(theCase, "/move", Map.of("to", to, "reason", "Trin sprunget over"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly(task);
        assertThat(theCase.column("select reason || ' / ' || moved_by from case_move m join case_file c"
                        + " on c.id = m.case_id where c.case_number = :number"))
                .containsExactly("Trin sprunget over / admin");
        assertThat(journal(theCase))
                .anyMatch(entry -> entry.startsWith("Sagen er flyttet til et andet trin: Fra: ")
                        && entry.endsWith("Begrundelse: Trin sprunget over"));
        theCase.goOnToTheEnd();
        theCase.endedAs("FAGLAERT", "Faglært");
    }

    @Test
    void whatRunsBesideThePathwayOutlivesAMoveAsThePreviewSays() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_path"));
        theCase.at("Lav personlig vej og økonomi")
                .answer("placementType", "virksomhed")
                .submit();
        String search = theCase.task("Find praktikplads").getId();

        JsonNode preview = get(theCase, "/move?to=stage_guidance");
        post(theCase, "/move", Map.of("to", "stage_guidance", "reason", "Vil tale om det igen"));

        assertThat(preview.path("closes").path("tasks").toString()).isEqualTo("[\"Modtag dokumenter\"]");
        assertThat(preview.path("besides").toString()).isEqualTo("[\"Praktikplads søges\"]");
        assertThat(theCase.openTasks())
                .extracting(Task::getName)
                .containsExactly("Find praktikplads", "Hold vejledningssamtale");
        assertThat(theCase.task("Find praktikplads").getId()).isEqualTo(search);
        theCase.at("Find praktikplads").submit();
        theCase.at("Hold vejledningssamtale");
    }

    @Test
    void aMoveTakesAPausedCaseUpFirst() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        post(theCase, "/pause", Map.of("reason", "sygdom", "until", "2026-10-01"));

        post(theCase, "/move", Map.of("to", "stage_guidance", "reason", "Rask igen"));

        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly("Hold vejledningssamtale");
        assertThat(get(theCase, "").path("status").asText()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @CsvSource({
        "9, 'en uddannelsesplan, som borger og skole har aftalt'",
        "11, 'en uddannelsesplan, som borger og skole har aftalt og en afgørelse, der bevilger uddannelsen'"
    })
    void pastAPlanOrAGrantThatIsMissingACaseMovesOnlyWhenSomebodyConfirmsIt(String to, String missing) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Aftal uddannelsesplan");

        ResponseEntity<String> refused = post(theCase, "/move", Map.of("to", to, "reason", "Planen ligger på papir"));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).contains("\"field\":\"confirmMissing\"").contains("Sagen mangler " + missing);
        theCase.at("Aftal uddannelsesplan");
        post(theCase, "/move", Map.of("to", to, "reason", "Planen ligger på papir", "confirmMissing", true));
        assertThat(get(theCase, "").path("stage").path("number").asText()).isEqualTo(to);
        assertThat(journal(theCase))
                .anyMatch(entry -> entry.contains("Bekræftet, selv om sagen mangler: ")
                        && entry.endsWith("Begrundelse: Planen ligger på papir"));
    }

    @Test
    void aRefusalIsNoDecisionOnWhichACaseGoesOn() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo(DecisionSteps.DECIDE);
        DecisionSteps.refusal(theCase).submit();

        assertThat(get(theCase, "/move?to=11").path("unsettled").toString())
                .isEqualTo("[\"en afgørelse, der bevilger uddannelsen\"]");
        assertThat(post(theCase, "/move", Map.of("to", "11", "reason", "x")).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void whatIsSettledNeedsNoConfirmation() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Bekræft kursusstart");

        JsonNode preview = get(theCase, "/move?to=12");

        assertThat(preview.path("unsettled")).isEmpty();
        assertThat(preview.path("told")).as("the plan stays").isEmpty();
        assertThat(post(theCase, "/move", Map.of("to", "12", "reason", "Begyndt"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(told(theCase)).isEmpty();
    }

    // ---- what stands open with others

    @Test
    void aSchoolThatWasAskedHearsThatItIsAskedNoMoreWhenTheCaseMovesAway() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Registrér RKV-svar");

        assertThat(get(theCase, "/move?to=4").path("told").toString())
                .contains("Bestillingen af RKV trækkes tilbage, og skolen får besked.");
        post(theCase, "/move", Map.of("to", "4", "reason", "Vil tale om det igen"));

        assertThat(told(theCase)).containsExactly("rkv-trukket til skole " + Pathwayland.SCHOOL + " QUEUED");
        assertThat(theCase.column("select r.id from rkv_request r join case_file c on c.id = r.case_id"
                        + " where c.case_number = :number and r.withdrawn_at is null"))
                .isEmpty();
        assertThat(journal(theCase)).anyMatch(entry -> entry.contains("Bestillingen af RKV trækkes tilbage"));
    }

    @Test
    void aSchoolWithWhichNothingMayBeSharedAnyMoreIsNotTold() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Registrér RKV-svar");
        post(
                theCase,
                "/sharing/skole/withdraw",
                Map.of("withdrawnOn", land.today().toString()));

        post(theCase, "/move", Map.of("to", "4", "reason", "Vil tale om det igen"));

        assertThat(told(theCase)).containsExactly("rkv-trukket til skole " + Pathwayland.SCHOOL + " WITHHELD");
    }

    @Test
    void aSchoolGivesTheSeatToOthersWhenTheCaseMovesBackBeforeThePlan() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Bekræft kursusstart");

        assertThat(get(theCase, "/move?to=8").path("told").toString()).contains("afmelde pladsen");
        post(theCase, "/move", Map.of("to", "8", "reason", "Planen holder ikke"));

        assertThat(told(theCase)).containsExactly("plads-afmeldt til skole " + Pathwayland.SCHOOL + " QUEUED");
        assertThat(get(theCase, "/move?to=10").path("unsettled").toString()).contains("en uddannelsesplan");
        post(theCase, "/close", Map.of("reason", "Vil ikke mere"));
        assertThat(theCase.column(
                        "select template from outbox where business_key = :number" + " and template = 'skole-stop'"))
                .as("a school that was told already is not told again")
                .isEmpty();
    }

    @Test
    void anAkasseHearsThatItsReferralIsTakenElsewhere() {
        CaseDriver theCase =
                land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE).alreadyAt("stage_akasse"));
        theCase.at("Modtag henvisning fra a-kasse")
                .answer("referralDecision", "mangler")
                .answer("questionToFund", "Hvornår blev medlemmet opsagt?")
                .answer("akasseSharingBasis", "lov")
                .answer("akasseSharingLaw", "LAB § 31")
                .submit();

        post(theCase, "/move", Map.of("to", "4", "reason", "Har selv ringet"));

        assertThat(told(theCase)).anyMatch(line -> line.startsWith("akasse-henvisning-flyttet til akasse"));
        theCase.at("Hold vejledningssamtale");
    }

    @Test
    void aMoveThatCannotBeMadeLeavesTheCaseWhereItWas() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        assertThat(post(theCase, "/move", Map.of("to", "17", "reason", "x")).getBody())
                .contains("\"field\":\"to\"");
        assertThat(post(theCase, "/move", Map.of("to", "4", "reason", " ")).getBody())
                .contains("\"field\":\"reason\"");

        theCase.at("Kvittér for markering");
    }

    // ---- wrong data is corrected

    @Test
    void aCorrectionLeavesATrailOfWhoChangedWhatFromWhatToWhat() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        assertThat(put(theCase, "/person", Map.of("efternavn", "Rettesen", "branche", "lager"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        put(theCase, "/person", Map.of("efternavn", "Rettesen"));

        assertThat(journal(theCase)).containsOnlyOnce("Oplysninger om borgeren er rettet: Rettet: branche, efternavn");
        JsonNode changes = get(theCase, "/person/changes");
        assertThat(changes).hasSize(2);
        JsonNode name = "efternavn".equals(changes.path(0).path("field").asText()) ? changes.path(0) : changes.path(1);
        assertThat(name.path("oldValue").asText()).isEqualTo("Prøvesen");
        assertThat(name.path("newValue").asText()).isEqualTo("Rettesen");
        assertThat(name.path("changedBy").asText()).isEqualTo("admin");
        assertThat(name.path("changedAt").asText()).startsWith("2026-09-01");
    }

    @Test
    void aFactThatIsCorrectedDuringAPauseIsScreenedWhenTheCaseGoesOn() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        post(theCase, "/pause", Map.of("reason", "sygdom", "until", "2026-10-01"));
        put(theCase, "/person", Map.of("hoejeste_uddannelse", "over-erhvervsuddannelse"));
        assertThat(get(theCase, "").path("status").asText()).isEqualTo("PAUSED");

        post(theCase, "/resume", Map.of());

        assertThat(get(theCase, "").path("status").asText()).isEqualTo("CLOSED");
        assertThat(get(theCase, "").path("end").path("outcome").asText()).isEqualTo("IKKE_I_MAALGRUPPEN");
    }

    @Test
    void aRefusedCorrectionLeavesNoTrail() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        put(theCase, "/person", Map.of("efternavn", "Rettesen", "ledig_fra", "i går"));

        assertThat(get(theCase, "/person/changes")).isEmpty();
    }

    // ---- a case that was closed by mistake

    @Test
    void aCaseClosedByMistakeGoesOnAsALinkedCaseWhereItStood() {
        CaseDriver closed = land.caseOf(Citizen.unskilled());
        closed.goOnTo("Aftal uddannelsesplan");
        post(closed, "/close", Map.of("reason", "Forkert sag"));

        ResponseEntity<String> answer = post(closed, "/reopen", Map.of("reason", "Lukket ved en fejl"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        CaseDriver reopened = next(closed);
        assertThat(answer.getBody()).contains(reopened.number());
        assertThat(reopened.value("education_id")).isEqualTo(UsualAnswers.EDUCATION);
        assertThat(reopened.value("school_id")).isEqualTo(Pathwayland.SCHOOL);
        assertThat(reopened.value("adviser")).isEqualTo(Pathwayland.ADVISER);
        assertThat(reopened.variable("educationId")).isEqualTo(UsualAnswers.EDUCATION);
        assertThat(journal(reopened))
                .contains("Sagen er genåbnet: Den fortsætter sag " + closed.number()
                        + ".\nBegrundelse: Lukket ved en fejl");
        reopened.at("Aftal uddannelsesplan");
        reopened.goOnToTheEnd();
        reopened.endedAs("FAGLAERT", "Faglært");
        closed.endedAs("LUKKET", "Lukket med årsag");
    }

    @Test
    void aCaseMayBeReopenedAtAnotherStageThanWhereItStood() {
        CaseDriver closed = land.caseOf(Citizen.unskilled());
        closed.goOnTo("Hold vejledningssamtale")
                .answer("interest", "nej")
                .answer("reasonCode", "UA-60")
                .submit();

        post(closed, "/reopen", Map.of("reason", "Vil alligevel", "stage", "5"));

        next(closed).at("Lav personlig vej og økonomi");
    }

    @Test
    void aCaseIsReopenedPastAPlanOrAGrantThatIsMissingOnlyWhenSomebodyConfirmsIt() {
        CaseDriver closed = land.caseOf(Citizen.unskilled());
        closed.goOnTo("Aftal uddannelsesplan");
        post(closed, "/close", Map.of("reason", "Forkert sag"));

        ResponseEntity<String> refused =
                post(closed, "/reopen", Map.of("reason", "Bevilget i en gammel sag", "stage", "11"));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody())
                .contains("\"field\":\"confirmMissing\"")
                .contains(
                        "Sagen mangler en uddannelsesplan, som borger og skole har aftalt og en afgørelse, der bevilger")
                .contains("Genåbn sagen alligevel");
        assertThat(nextOf(closed)).as("nothing has been opened").isEmpty();

        post(closed, "/reopen", Map.of("reason", "Bevilget i en gammel sag", "stage", "11", "confirmMissing", true));
        CaseDriver reopened = next(closed);
        assertThat(get(reopened, "").path("stage").path("number").asText()).isEqualTo("11");
        assertThat(journal(reopened))
                .anyMatch(entry -> entry.contains("Bekræftet, selv om sagen mangler: en uddannelsesplan")
                        && entry.endsWith("Begrundelse: Bevilget i en gammel sag"));
    }

    @Test
    void whatTheClosedCaseHasSettledNeedsNoConfirmationWhenItIsReopened() {
        CaseDriver closed = land.caseOf(Citizen.unskilled());
        closed.goOnTo("Bekræft kursusstart");
        post(closed, "/close", Map.of("reason", "Forkert sag"));

        assertThat(post(closed, "/reopen", Map.of("reason", "Lukket ved en fejl", "stage", "11"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void nobodyHasTwoOpenCases() {
        CaseDriver closed = land.caseOf(Citizen.unskilled());
        post(closed, "/close", Map.of("reason", "Forkert sag"));
        post(closed, "/reopen", Map.of("reason", "Lukket ved en fejl"));

        ResponseEntity<String> again = post(closed, "/reopen", Map.of("reason", "En gang til"));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.getBody()).contains("allerede en åben sag");
        assertThat(post(next(closed), "/reopen", Map.of("reason", "Åben")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    // ---- the citizen moves

    @Test
    void whoMovesToAMunicipalityWithAnOfficeHereGoesOnThereAtTheSameStage() {
        String adviser = "andersToender";
        new People(land.engine.getIdentityService()).user(adviser, "Anders", "And", "sagsbehandler", "toender");
        String trade = "flytning-" + UUID.randomUUID();
        land.jdbc
                .sql("insert into routing_rule (id, office_id, role_id, trade, user_id)"
                        + " values (:id, 'toender', 'sagsbehandler', :trade, :user)")
                .param("id", UUID.randomUUID())
                .param("trade", trade)
                .param("user", adviser)
                .update();
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Kontrollér betingelser");
        land.jdbc
                .sql("update case_file set trade = :trade where case_number = :number")
                .param("trade", trade)
                .param("number", theCase.number())
                .update();

        ResponseEntity<String> answer =
                post(theCase, "/close", Map.of("reason", "Flyttet", "cause", "flyttet", "municipality", "550"));

        theCase.endedAs("FLYTTET_KOMMUNE", "Flyttet til anden kommune");
        CaseDriver there = next(theCase);
        assertThat(answer.getBody()).contains(there.number()).contains("Jobcenter Tønder");
        assertThat(there.value("office_id")).isEqualTo("toender");
        assertThat(there.value("adviser")).isEqualTo(adviser);
        Task task = there.task("Kontrollér betingelser");
        assertThat(task.getTenantId()).isEqualTo("toender");
        assertThat(task.getAssignee()).isEqualTo(adviser);
        assertThat(there.column("select field from case_field f join case_file c on c.id = f.case_id"
                        + " where c.case_number = :number"))
                .as("answers in forms stay in the office")
                .isEmpty();
    }

    @Test
    void whoMovesElsewhereIsHandedOverWithATextThatNamesNobody() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Kontrollér betingelser");

        ResponseEntity<String> answer = post(theCase, "/close", Map.of("reason", "Til Odense", "cause", "flyttet"));

        theCase.endedAs("FLYTTET_KOMMUNE", "Flyttet til anden kommune");
        assertThat(answer.getBody())
                .contains("Overdragelse af sag " + theCase.number())
                .contains("Kontrol af betingelser")
                .contains("Modelbyens Fagskole")
                .doesNotContain("Prøvesen");
    }

    @Test
    void whoMovesWithinTheMunicipalityKeepsTheCase() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        assertThat(post(theCase, "/close", Map.of("reason", "x", "cause", "flyttet", "municipality", "161"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);

        theCase.at("Kvittér for markering");
    }

    private List<String> told(CaseDriver theCase) {
        return theCase.column("select template || ' til ' || recipient_kind || ' ' || recipient_id || ' ' || status"
                + " from outbox where business_key = :number"
                + " and template in ('rkv-trukket', 'plads-afmeldt', 'akasse-henvisning-flyttet')");
    }

    private List<String> journal(CaseDriver theCase) {
        return theCase.column("select j.theme || ': ' || j.outcome from journal_entry j join case_file c"
                + " on c.id = j.case_id where c.case_number = :number");
    }

    private List<String> nextOf(CaseDriver theCase) {
        return theCase.column("select n.case_number from case_file n join case_file c"
                + " on c.id = n.previous_case_id where c.case_number = :number");
    }

    private CaseDriver next(CaseDriver theCase) {
        List<String> numbers = nextOf(theCase);
        assertThat(numbers).hasSize(1);
        return new CaseDriver(land, numbers.get(0));
    }

    private JsonNode get(CaseDriver theCase, String path) {
        return land.http
                .withBasicAuth("admin", "admin")
                .getForObject("/api/cases/" + theCase.number() + path, JsonNode.class);
    }

    private ResponseEntity<String> post(CaseDriver theCase, String path, Map<String, ?> body) {
        return land.post("/api/cases/" + theCase.number() + path, body);
    }

    private ResponseEntity<String> put(CaseDriver theCase, String path, Map<String, String> body) {
        return land.http
                .withBasicAuth("admin", "admin")
                .exchange(
                        "/api/cases/" + theCase.number() + path, HttpMethod.PUT, new HttpEntity<>(body), String.class);
    }
}
