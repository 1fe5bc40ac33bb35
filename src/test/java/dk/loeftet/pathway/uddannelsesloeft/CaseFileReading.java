package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** Whoever may see a case reads its whole file, with and without an open task, and what its letters said. */
abstract class CaseFileReading {

    private static final String CASEWORKER = "glostrupsagsbehandler";
    private static final String IN_TOENDER = "toendersagsbehandler";

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aCaseBeforeItsDecision(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void hearingDecisionAndComplaintAreReadAfterTheCaseHasEnded() {
        DecisionSteps.hearing(theCase, "2026-09-30").submit();
        theCase.goOnTo(DecisionSteps.DECIDE);
        DecisionSteps.refusal(theCase).submit();
        complain();
        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        theCase.at("Registrér Ankestyrelsens afgørelse")
                .answer("boardResult", "stadfaestet")
                .submit();
        theCase.endedAs("AFSLAG", "Afslag");

        JsonNode hearing = read("hearings").path(0);
        assertThat(hearing.path("proposed").asText()).isEqualTo("afslag");
        assertThat(hearing.path("facts").asText()).contains("svendebrev");
        assertThat(hearing.path("answerUntil").asText()).isEqualTo("2026-09-30");
        assertThat(hearing.path("reply").asText()).isNotEmpty();
        JsonNode decision = read("decisions").path(0);
        assertThat(decision.path("outcome").asText()).isEqualTo("afslag");
        assertThat(decision.path("reasons").asText()).isEqualTo("Betingelserne er ikke opfyldt.");
        assertThat(decision.path("waitsUntil").isNull()).isTrue();
        assertThat(decision.path("effectiveOn").asText()).isNotEmpty();
        assertThat(decision.path("complaintStatus").asText()).isEqualTo("SETTLED");
        JsonNode complaint = read("complaints").path(0);
        assertThat(complaint.path("body").asText()).isEqualTo("Jeg er ikke enig");
        assertThat(complaint.path("inTime").asBoolean()).isTrue();
        assertThat(complaint.path("reassessment").asText()).isEqualTo("fastholdt");
        assertThat(complaint.path("boardResult").asText()).isEqualTo("stadfaestet");
        assertThat(complaint.path("outcome").asText()).isEqualTo("staar-ved-magt");
    }

    @Test
    void theLastDayForAComplaintAndTheDayTheCaseWaitsForAreToldTogether() {
        DecisionSteps.refusal(theCase).submit();

        JsonNode decision = read("decisions").path(0);

        assertThat(decision.path("complaintUntil").asText()).isEqualTo("2026-09-29");
        assertThat(decision.path("waitsUntil").asText()).isEqualTo("2026-10-01");
        assertThat(decision.path("complaintStatus").asText()).isEqualTo("POSSIBLE");
    }

    @Test
    void whileAComplaintIsDealtWithTheDecisionSaysSo() {
        DecisionSteps.refusal(theCase).submit();
        complain();

        assertThat(read("decisions").path(0).path("complaintStatus").asText()).isEqualTo("UNDER_WAY");
    }

    @Test
    void whatTheCitizenWasToldIsReadAsItWentOutWithEveryPlaceFilled() {
        DecisionSteps.hearing(theCase, "2026-09-30").submit();
        theCase.goOnTo(DecisionSteps.DECIDE);
        land.engine
                .getRuntimeService()
                .setVariable(theCase.task(DecisionSteps.DECIDE).getExecutionId(), "suggestedLawRef", "LAB § 97 a");
        DecisionSteps.refusal(theCase).submit();
        complain();
        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();

        assertThat(letter("Vi vil gerne have dine bemærkninger, før vi afgør din sag"))
                .startsWith("Kære " + name())
                .contains("Du får afslag på det, du har søgt om.")
                .contains("Skolen oplyser, at du har et svendebrev.")
                .contains("senest 30. september 2026");
        assertThat(letter("Afgørelse om uddannelsesløft"))
                .contains("Du får afslag på uddannelsesløft.")
                .contains("Betingelserne er ikke opfyldt.")
                .contains("LAB § 97 a")
                .contains("Vi skal have din klage senest");
        assertThat(letter("Vi har modtaget din klage")).contains("Du får svar senest");
        assertThat(letter("Vi har sendt din klage til Ankestyrelsen")).contains("Der er ikke kommet nyt frem");
        assertThat(letter("Klage over afgørelse om uddannelsesløft"))
                .contains("sag " + theCase.number())
                .contains("Der er ikke kommet nyt frem");
    }

    @Test
    void aLetterWithAGapIsNotWrittenOut() {
        // No meeting has the number of this seat, so nobody knows when and where it is.
        theCase = land.caseOf(Citizen.unskilled());
        theCase.at("Kvittér for markering").submit().getsASeat();

        String letter = theCase.column("select cast(id as varchar) from outbox where business_key = :number"
                        + " and template = 'informationsmoede-indkaldelse'")
                .get(0);
        assertThat(read("letters/" + letter).path("text").isNull()).isTrue();
    }

    @Test
    void onTheWholeRoadNoLetterGoesOutWithAGap() {
        theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnToTheEnd();

        assertThat(theCase.column("select template from outbox where business_key = :number"))
                .hasSizeGreaterThan(5);
        assertThat(theCase.column("select template || ': ' || coalesce(body, '(ingen tekst)') from outbox"
                        + " where business_key = :number and template not like 'informationsmoede%' and (body is null"
                        + " or body like '%{{%' or subject like '%{{%')"))
                .isEmpty();
    }

    @Test
    void aLetterIsReadOnlyByThoseWhoMaySeeItsCase() {
        DecisionSteps.refusal(theCase).submit();
        String id = read("letters").path(0).path("id").asText();
        CaseDriver another = land.caseOf(Citizen.unskilled());

        assertThat(status(CASEWORKER, theCase, id)).isEqualTo(HttpStatus.OK);
        assertThat(status(CASEWORKER, another, id)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(IN_TOENDER, theCase, id)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(read("letters").toString()).as("the list is without texts").doesNotContain(name());
        assertThat(read("letters").path(0).path("channel").asText()).isNotEmpty();
        assertThat(read("letters").path(0).path("sentAt").isNull())
                .as("it waits")
                .isTrue();
    }

    @Test
    void aMoveIsReadWithTheNamesOfItsStagesAndItsReason() {
        land.post("/api/cases/" + theCase.number() + "/move", Map.of("to", "stage_plan", "reason", "Kurset er aflyst"));

        JsonNode move = read("moves").path(0);

        assertThat(move.path("fromStage").asText()).isEqualTo("Afgørelse");
        assertThat(move.path("toStage").asText()).isEqualTo("Uddannelsesplan");
        assertThat(move.path("reason").asText()).isEqualTo("Kurset er aflyst");
        assertThat(move.path("movedBy").asText()).isNotEmpty();
        assertThat(read("notes").path(0).path("body").asText()).contains("Kurset er aflyst");
        assertThat(read("dagpenge").path("endsOn").isNull()).isTrue();
    }

    @Test
    void ofManyWhoRecordABasisAtTheSameMomentOneIsFirstAndTheOthersAreTold() {
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 8)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> as(CASEWORKER)
                        .postForEntity(
                                "/api/cases/" + theCase.number() + "/sharing/skole",
                                Map.of("basis", "lov", "reference", "LAB § " + call, "givenOn", "2026-09-01"),
                                String.class)
                        .getStatusCode()
                        .value()))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join).toList())
                .containsOnly(204, 409)
                .containsOnlyOnce(204);
        assertThat(theCase.column("select reference from sharing_basis b join case_file c on c.id = b.case_id"
                        + " where c.case_number = :number"))
                .hasSize(1);
    }

    private void complain() {
        DecisionSteps.complaintComesIn(land, theCase);
        theCase.at("Registrér klage")
                .answer("complaintReceivedOn", land.today().toString())
                .submit();
    }

    private String letter(String title) {
        for (JsonNode one : read("letters")) {
            if (one.path("title").asText().equals(title)) {
                return read("letters/" + one.path("id").asText()).path("text").asText();
            }
        }
        throw new AssertionError("no letter " + title + " among " + read("letters"));
    }

    private String name() {
        return theCase.column("select p.first_name || ' ' || p.last_name from person p join case_file c"
                        + " on c.person_id = p.id where c.case_number = :number")
                .get(0);
    }

    private JsonNode read(String what) {
        return as(CASEWORKER).getForObject("/api/cases/" + theCase.number() + "/" + what, JsonNode.class);
    }

    private HttpStatus status(String user, CaseDriver of, String letter) {
        return HttpStatus.valueOf(
                as(user).getForEntity("/api/cases/" + of.number() + "/letters/" + letter, String.class)
                        .getStatusCode()
                        .value());
    }

    private TestRestTemplate as(String user) {
        return land.http.withBasicAuth(user, user);
    }
}
