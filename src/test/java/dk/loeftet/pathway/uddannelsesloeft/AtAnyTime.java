package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Calls and notes are written down without a task, and everybody of the office sees whom a case waited for and who is in it. */
abstract class AtAnyTime {

    private static final String CONSULTANT = "glostrupvirksomhedskonsulent";
    private static final String LEADER = "glostrupteamleder";
    private static final String MANAGER = "glostrupjobcenterchef";

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aCase(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        theCase = land.caseOf(Citizen.unskilled());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void aCallIsReadByTheOfficeAndStandsInTheJournalReadyToBeCopied() {
        assertThat(call(CONSULTANT, "skole", "ud", true, "De har plads til oktober", "2026-08-31")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        JsonNode call = read(LEADER, "contacts").path(0);

        assertThat(call.path("party").asText()).isEqualTo("skole");
        assertThat(call.path("direction").asText()).isEqualTo("ud");
        assertThat(call.path("reached").asBoolean()).isTrue();
        assertThat(call.path("contactedOn").asText()).isEqualTo("2026-08-31");
        assertThat(call.path("notedBy").asText()).isEqualTo("Prøve Person");
        assertThat(call.path("journalText").asText())
                .isEqualTo("31-08-2026 · Opkald til skolen\nDe har plads til oktober");
        assertThat(read(LEADER, "journal").path(0).path("id").asText())
                .isEqualTo(call.path("journalId").asText());
    }

    @Test
    void theLatestCallComesFirstAndWhoWasNotReachedNeedsNoWords() {
        call(CONSULTANT, "borger", "ud", false, null, "2026-08-30");
        call(CONSULTANT, "borger", "ind", true, "Vil gerne videre", null);

        JsonNode calls = read(LEADER, "contacts");

        assertThat(calls.findValuesAsText("contactedOn")).containsExactly("2026-09-01", "2026-08-30");
        assertThat(calls.path(1).path("journalText").asText())
                .isEqualTo("30-08-2026 · Opkald til borgeren: ikke truffet");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, ud, true, Talt, -, party",
                "hunden, ud, true, Talt, -, party",
                "borger, -, true, Talt, -, direction",
                "borger, ud, -, Talt, -, reached",
                "borger, ud, true, ' ', -, text",
                "borger, ud, true, Talt, 2026-09-02, on",
                "borger, ud, true, Talt, 2025-08-31, on",
                "borger, ud, true, Talt, i går, on"
            })
    void whatIsMissingOrWrongInACallIsNamedAndNothingIsKept(
            String party, String direction, Boolean reached, String text, String on, String field) {
        ResponseEntity<String> answer = call(CONSULTANT, party, direction, reached, text, on);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("\"field\":\"" + field + "\"");
        assertThat(read(LEADER, "contacts")).isEmpty();
        assertThat(themes()).noneMatch(theme -> theme.startsWith("Opkald"));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(call(CONSULTANT, "borger", "ud", true, "x".repeat(2_001), null)
                        .getBody())
                .contains("højst fylde 2000 tegn");
    }

    @Test
    void aClosedCaseStillGetsCalls() {
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Flyttet"));

        call(CONSULTANT, "borger", "ind", true, "Spørger til sagen", null);

        assertThat(read(LEADER, "contacts")).hasSize(1);
    }

    @Test
    void aNoteIsWrittenWithoutATaskAndStandsInTheJournal() {
        assertThat(post(CONSULTANT, "notes", Map.of("text", "Vil gerne være tømrer"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(read(LEADER, "notes").path(0).path("body").asText()).isEqualTo("Vil gerne være tømrer");
        assertThat(read(LEADER, "journal").path(0).path("text").asText())
                .isEqualTo("01-09-2026 · Notat\nVil gerne være tømrer");
        assertThat(post(CONSULTANT, "notes", Map.of("text", " ")).getBody()).contains("\"field\":\"text\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fondModel", "vejlederModelby", MANAGER, "toendersagsbehandler"})
    void nothingIsWrittenDownByThoseOutsideTheWork(String user) {
        assertThat(call(user, "borger", "ud", false, null, null).getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        assertThat(post(user, "notes", Map.of("text", "Hej")).getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        assertThat(read(LEADER, "contacts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fondModel", "vejlederModelby", "toendersagsbehandler"})
    void whatPartnersAndOtherOfficesMayNotSeeIsNotSent(String user) {
        call(CONSULTANT, "borger", "ud", true, "Fortrolig samtale", null);

        for (String what : List.of("contacts", "timeline", "partners")) {
            ResponseEntity<String> answer = land.http
                    .withBasicAuth(user, user)
                    .getForEntity("/api/cases/" + theCase.number() + "/" + what, String.class);
            assertThat(answer.getStatusCode()).as(what).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).doesNotContain("Fortrolig");
        }
    }

    @Test
    void theTimelineSaysWhatTheCaseWaitsForNowAndHowManyWorkingDaysItWaitedBefore() {
        land.itIs(Pathwayland.DAY_ONE.plusDays(7));
        theCase.at("Kvittér for markering").submit();

        JsonNode timeline = read(MANAGER, "timeline");

        assertThat(timeline.path(0).path("left").isNull()).as("now").isTrue();
        JsonNode first = timeline.path(timeline.size() - 1);
        assertThat(first.path("name").asText()).isEqualTo("Kvittér for markering");
        assertThat(first.path("days").asInt()).as("a week without its weekend").isEqualTo(5);
        assertThat(first.path("due").asText()).isEqualTo("2026-09-03");
        assertThat(first.path("outcome").asText()).isEqualTo("LATE");
        assertThat(first.path("lateDays").asInt()).isPositive();
    }

    @Test
    void aPauseStandsOnTheWaitAndItsDaysAreNotCounted() {
        post(LEADER, "pause", Map.of("reason", "sygdom", "until", "2026-09-30"));
        land.itIs(Pathwayland.DAY_ONE.plusDays(7));

        JsonNode paused = wait("Kvittér for markering");

        assertThat(paused.path("paused").asBoolean()).isTrue();
        assertThat(paused.path("days").asInt()).isZero();
        assertThat(paused.path("pauses").path(0).path("from").asText()).startsWith("2026-09-01");
        assertThat(paused.path("pauses").path(0).path("to").isNull()).isTrue();
    }

    @Test
    void theSchoolIsReachedByPhoneAndMailAndWhoIsMissingIsNamed() {
        jdbc("update partner set phone = '43000001', email = 'rkv@modelbyen.example' where id = 'skole-modelby'");
        jdbc("update case_file set school_id = 'skole-modelby', adviser = 'mads' where case_number = '"
                + theCase.number() + "'");

        JsonNode partners = read(MANAGER, "partners");

        assertThat(partners.findValuesAsText("role"))
                .startsWith(
                        "skole",
                        "akasse",
                        "virksomhed",
                        "uddannelsesambassadoer",
                        "sagsbehandler",
                        "virksomhedskonsulent");
        assertThat(partners.path(0).path("name").asText()).isEqualTo("Modelbyens Fagskole");
        assertThat(partners.path(0).path("phone").asText()).isEqualTo("43000001");
        assertThat(partners.path(0).path("email").asText()).isEqualTo("rkv@modelbyen.example");
        assertThat(partners.path(2).path("name").isNull()).as("no company yet").isTrue();
        assertThat(partners.path(4).path("name").asText()).isEqualTo("Mads Mortensen");
        assertThat(partners.findValuesAsText("name"))
                .as("an administrator holds every role, and does the work of none")
                .noneMatch(name -> name.contains("Admin"));
    }

    @Test
    void theCompanyIsTheOneThatWasNotedLast() {
        post(CONSULTANT, "openings", Map.of("kind", "job", "company", "Havnens Smedje", "from", "2026-10-01"));

        assertThat(read(MANAGER, "partners").path(2).path("name").asText()).isEqualTo("Havnens Smedje");
    }

    private void jdbc(String statement) {
        land.jdbc.sql(statement).update();
    }

    private JsonNode wait(String name) {
        for (JsonNode one : read(LEADER, "timeline")) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no wait " + name);
    }

    private List<String> themes() {
        return new ArrayList<>(read(LEADER, "journal").findValuesAsText("theme"));
    }

    private ResponseEntity<String> call(
            String user, String party, String direction, Boolean reached, String text, String on) {
        Map<String, Object> body = new HashMap<>();
        body.put("party", party);
        body.put("direction", direction);
        body.put("reached", reached);
        body.put("text", text);
        body.put("on", on);
        return post(user, "contacts", body);
    }

    private ResponseEntity<String> post(String user, String what, Map<String, ?> body) {
        return land.http
                .withBasicAuth(user, user)
                .postForEntity("/api/cases/" + theCase.number() + "/" + what, body, String.class);
    }

    private JsonNode read(String user, String what) {
        return land.http
                .withBasicAuth(user, user)
                .getForObject("/api/cases/" + theCase.number() + "/" + what, JsonNode.class);
    }
}
