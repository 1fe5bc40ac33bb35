package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.OnH2;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

/** People send the texts that the pathway offers for it, at any time, and the outbox has the last word on the way. */
@OnH2
class FreeMessagesTest {

    private static final String CASEWORKER = "glostrupsagsbehandler";
    private static final String TO_CITIZEN = "fri-besked-borger";
    private static final String TO_PARTNER = "fri-besked-partner";

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aCase(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        land.jdbc
                .sql("update office set phone = '43000100', email = 'kontor@glostrup.example' where id = 'glostrup'")
                .update();
        theCase = land.caseOf(Citizen.unskilled());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void onlyTextsThatThePathwayOffersForItAreListedAndWhatStandsInTheWayIsSaid() {
        JsonNode texts = get("messages/texts");

        assertThat(texts.findValuesAsText("template"))
                .contains(TO_CITIZEN, "fri-ring-til-os", TO_PARTNER)
                .doesNotContain("afgoerelse", "markering");
        assertThat(offer(texts, TO_CITIZEN, "borger").path("why").isNull()).isTrue();
        assertThat(offer(texts, TO_PARTNER, "skole").path("why").asText())
                .isEqualTo("Der er ikke valgt en skole i sagen.");
    }

    @Test
    void thePreviewIsWhatGoesOutAndWhatIsReadAfterwards() {
        JsonNode preview = body(post("messages/preview", wish(TO_CITIZEN, "borger", "Vi ses på mandag.", null)));
        assertThat(preview.path("asksForWords").asBoolean()).isTrue();
        assertThat(preview.path("channel").asText()).isNotEmpty();
        assertThat(preview.path("body").asText()).startsWith("Kære ").contains("Vi ses på mandag.", "Venlig hilsen");

        assertThat(post("messages", wish(TO_CITIZEN, "borger", "Vi ses på mandag.", "request-0001"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(preview.path("body").asText())
                .startsWith(letter(preview.path("subject").asText()));
        assertThat(theCase.row("select status, channel, recipient_kind from outbox where business_key = :number"
                        + " and template = 'fri-besked-borger'"))
                .containsEntry("status", "QUEUED")
                .containsEntry("channel", preview.path("channel").asText())
                .containsEntry("recipient_kind", "borger");
        assertThat(get("journal").path(0).path("theme").asText())
                .isEqualTo("Besked til borgeren: En besked om dit forløb");
        assertThat(get("journal").path(0).path("doneBy").asText()).isEqualTo("Prøve Person");
    }

    @Test
    void anEllipsisStandsWhereNothingIsWrittenYetAndSuchAMessageIsNotSent() {
        JsonNode preview = body(post("messages/preview", wish(TO_CITIZEN, "borger", "", null)));
        assertThat(preview.path("body").asText()).contains("…");

        ResponseEntity<JsonNode> answer = post("messages", wish(TO_CITIZEN, "borger", " ", "request-0001"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo("personal");
        assertThat(sent(TO_CITIZEN)).isEmpty();
    }

    @Test
    void aDoubleClickSendsOnce() {
        List<CompletableFuture<Integer>> clicks = IntStream.range(0, 6)
                .mapToObj(click -> CompletableFuture.supplyAsync(
                        () -> post("messages", wish(TO_CITIZEN, "borger", "Vi ses.", "request-double"))
                                .getStatusCode()
                                .value()))
                .toList();

        assertThat(clicks.stream().map(CompletableFuture::join).toList()).containsOnly(204);
        assertThat(sent(TO_CITIZEN)).hasSize(1);
        post("messages", wish(TO_CITIZEN, "borger", "Vi ses.", "request-another"));
        assertThat(sent(TO_CITIZEN)).hasSize(2);
    }

    @Test
    void whatSomebodyWritesIsNeverReadAsAPlaceholder() {
        post("messages", wish(TO_CITIZEN, "borger", "{{navn}} <b>hej</b>", "request-0001"));

        assertThat(letter("En besked om dit forløb")).contains("{{navn}} <b>hej</b>");
    }

    @Test
    void aSchoolIsWrittenToOnlyOnABasisForSharing() {
        land.jdbc
                .sql("update case_file set school_id = 'skole-modelby' where case_number = :number")
                .param("number", theCase.number())
                .update();
        assertThat(offer(get("messages/texts"), TO_PARTNER, "skole").path("why").asText())
                .contains("grundlag for at dele");
        assertThat(post("messages", wish(TO_PARTNER, "skole", "Er der plads?", "request-0001"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(sent(TO_PARTNER)).isEmpty();

        post("sharing/skole", Map.of("basis", "samtykke", "reference", "Navn og CV", "givenOn", "2026-09-01"));

        assertThat(post("messages", wish(TO_PARTNER, "skole", "Er der plads?", "request-0002"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(sent(TO_PARTNER)).containsExactly("skole-modelby");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, borger, Hej, request-0001, template",
                "findes-ikke, borger, Hej, request-0001, template",
                "afgoerelse, borger, Hej, request-0001, template",
                "fri-besked-borger, skole, Hej, request-0001, template",
                "fri-besked-borger, -, Hej, request-0001, template",
                "fri-besked-borger, borger, Hej, -, request",
                "fri-besked-borger, borger, Hej, kort, request"
            })
    void whatIsNotOfferedIsNotSent(String template, String recipient, String words, String request, String field) {
        ResponseEntity<JsonNode> answer = post("messages", wish(template, recipient, words, request));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo(field);
        assertThat(theCase.column("select template from outbox where business_key = :number and template like 'fri-%'"))
                .isEmpty();
    }

    @Test
    void aColleagueWhoIsNamedOnTheCaseIsWrittenTo() {
        theCase.name(null);
        assertThat(offer(get("messages/texts"), "fri-besked-kollega", "uddannelsesambassadoer")
                        .path("why")
                        .asText())
                .isEqualTo("Sagen har ingen uddannelsesambassadør endnu.");
        theCase.name(Pathwayland.AMBASSADOR);

        post("messages", wish("fri-besked-kollega", "uddannelsesambassadoer", "Ringer du?", "request-0001"));

        assertThat(sent("fri-besked-kollega")).containsExactly(Pathwayland.AMBASSADOR);
        assertThat(letter("En besked om en sag")).contains("Ringer du?");
    }

    @Test
    void aReminderByHandAndOneOfManyAreTheSameText() {
        post("messages", wish("borger-paamindelse", "borger", "", "request-0001"));

        assertThat(letter("Vi venter på svar fra dig"))
                .as("nothing is due from the citizen")
                .contains("Svar, så snart du kan.");
    }

    @Test
    void whatAMessageLacksIsNamedInWordsForPeople() {
        ResponseEntity<JsonNode> answer = post("messages", wish("fri-ring-til-os", "borger", "", "request-0001"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        land.jdbc.sql("update office set phone = null where id = 'glostrup'").update();

        answer = post("messages", wish("fri-ring-til-os", "borger", "", "request-0002"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("message").asText())
                .contains("bruger »kontorets telefonnummer«")
                .doesNotContain("kontortelefon");
    }

    @Test
    void nothingIsSentAboutAClosedCase() {
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Flyttet"));

        assertThat(post("messages", wish(TO_CITIZEN, "borger", "Hej", "request-0001"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    /** The letter with this title, as it went out. */
    private String letter(String title) {
        for (JsonNode one : get("letters")) {
            if (one.path("title").asText().equals(title)) {
                return get("letters/" + one.path("id").asText()).path("text").asText();
            }
        }
        throw new AssertionError("no letter " + title + " among " + get("letters"));
    }

    private List<String> sent(String template) {
        return theCase.column("select recipient_id from outbox where business_key = :number and template = '" + template
                + "' order by created_at");
    }

    private static JsonNode offer(JsonNode texts, String template, String recipient) {
        for (JsonNode one : texts) {
            if (one.path("template").asText().equals(template)
                    && one.path("recipient").asText().equals(recipient)) {
                return one;
            }
        }
        throw new AssertionError("no " + template + " for " + recipient + " in " + texts);
    }

    private static Map<String, String> wish(String template, String recipient, String personal, String request) {
        Map<String, String> wish = new HashMap<>();
        wish.put("template", template);
        wish.put("recipient", recipient);
        wish.put("personal", personal);
        wish.put("request", request);
        return wish;
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private JsonNode get(String what) {
        return land.http.withBasicAuth(CASEWORKER, CASEWORKER).getForObject(path(what), JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String what, Map<String, String> body) {
        return land.http.withBasicAuth(CASEWORKER, CASEWORKER).postForEntity(path(what), body, JsonNode.class);
    }

    private String path(String what) {
        return "/api/cases/" + theCase.number() + "/" + what;
    }
}
