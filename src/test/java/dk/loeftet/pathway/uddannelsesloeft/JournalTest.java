package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.OnH2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** Every step writes its own short note for the municipality's journal. */
@OnH2
class JournalTest {

    private static final String CASEWORKER = Pathwayland.ADVISER;
    private static final String COLLEAGUE = "glostrupteamleder";
    private static final String OTHER_OFFICE = "toendersagsbehandler";

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aNewCase(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        theCase = land.caseOf(Citizen.unskilled());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void aFinishedStepIsWrittenDownWithItsDateItsThemeAndWhatWasAnswered() {
        theCase.at("Kvittér for markering")
                .answer("nextStep", "samtale")
                .answer("nextTalkOn", "2026-09-15")
                .answer("note", "Borgeren vil gerne have en tolk.")
                .submit();

        assertThat(texts())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("01-09-2026 · Kvittér for markering")
                        .contains("Borgeren får en vejledningssamtale med det samme")
                        .contains("15-09-2026")
                        .endsWith("Notat: Borgeren vil gerne have en tolk."));
    }

    @Test
    void choicesAreWrittenAsTheWordsThatStoodOnTheScreen() {
        theCase.at("Kvittér for markering").submit();
        theCase.goOnTo("Lav personlig vej og økonomi")
                .answer("monthlyBefore", 20_500)
                .submit();

        assertThat(entry("Personlig vej og økonomi gennemgået"))
                .contains("Industritekniker")
                .contains("20.500")
                .contains("12")
                .doesNotContain("industritekniker", "monthlyBefore", "(valgfrit)", "null");
    }

    @Test
    void yesAndNoAreWordsToo() {
        theCase = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
        theCase.at("Modtag henvisning fra a-kasse").submit();

        assertThat(entry("Modtag henvisning fra a-kasse")).isEqualTo("""
                        01-09-2026 · Modtag henvisning fra a-kasse
                        Kan henvisningen bruges? Ja
                        Hvor er borgeren i ledighedsforløbet? I de første 3 måneder
                        Jeg har læst henvisningen og tager sagen: Ja""");
    }

    @Test
    void whatTheFormHidIsNotInTheJournal() {
        theCase.goOnTo("Hold vejledningssamtale").answer("interest", "ja").submit();

        assertThat(entry("Hold vejledningssamtale")).contains("Ja").doesNotContain("UA-6", "Hvorfor");
    }

    @Test
    void aTaskThatIsCompletedPastItsFormIsWrittenDownAsWell() {
        land.engine
                .getTaskService()
                .complete(theCase.task("Kvittér for markering").getId(), Map.of("nextStep", "samtale"));

        assertThat(entry("Kvittér for markering")).contains("vejledningssamtale");
    }

    @Test
    void aLetterOutOfTheHouseIsJournalledWithItsSubjectAndAWordToAColleagueIsNot() {
        theCase.goOnTo("Hold vejledningssamtale");

        assertThat(themes())
                .anyMatch(theme -> theme.startsWith("Besked til borgeren: "))
                .noneMatch(theme -> theme.contains("sagsbehandler"));
    }

    @Test
    void theEndOfACaseIsJournalledWithItsReason() {
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Flyttet til Odense"));
        assertThat(texts().get(0))
                .isEqualTo("01-09-2026 · Sagen er afsluttet: Lukket med årsag\nBegrundelse: Flyttet til Odense");

        theCase = land.caseOf(Citizen.unskilled());
        land.post("/api/cases/" + theCase.number() + "/got-job", Map.of("jobStart", "2026-09-14"));
        assertThat(texts().get(0)).isEqualTo("01-09-2026 · Sagen er afsluttet: I job\nJobbet starter: 14-09-2026");
    }

    @Test
    void whoHasFinishedATaskIsOfferedItsNoteAndNobodyElse() {
        Task task = theCase.task("Kvittér for markering");
        theCase.at("Kvittér for markering").submitAs(CASEWORKER);

        JsonNode offered = get(CASEWORKER, "/api/journal/tasks/" + task.getId());
        assertThat(offered.path("text").asText()).startsWith("01-09-2026 · Kvittér for markering");
        assertThat(offered.path("doneBy").asText()).isEqualTo("Mads Mortensen");
        assertThat(as(COLLEAGUE)
                        .getForEntity("/api/journal/tasks/" + task.getId(), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void theDaysStepsAreOneOwnAndOfThatDay() {
        theCase.at("Kvittér for markering").submitAs(CASEWORKER);

        assertThat(mine(CASEWORKER, "")).contains(theCase.number());
        assertThat(mine(CASEWORKER, "?on=2026-09-01")).contains(theCase.number());
        assertThat(mine(CASEWORKER, "?on=2026-08-31")).isEmpty();
        assertThat(mine(COLLEAGUE, "")).isEmpty();
    }

    @Test
    void whatWasCopiedIsMarkedButNotByAnotherOffice() {
        theCase.at("Kvittér for markering").submitAs(CASEWORKER);
        String id = ofCase().path(0).path("id").asText();

        as(OTHER_OFFICE).postForEntity("/api/journal/copied", Map.of("ids", List.of(id)), String.class);
        assertThat(ofCase().path(0).path("copiedAt").isNull()).isTrue();

        as(CASEWORKER).postForEntity("/api/journal/copied", Map.of("ids", List.of(id)), String.class);
        assertThat(ofCase().path(0).path("copiedAt").isNull()).isFalse();
    }

    private String entry(String theme) {
        return texts().stream()
                .filter(text -> text.contains(" · " + theme))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No entry about " + theme + " in " + texts()));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        ofCase().forEach(entry -> texts.add(entry.path("text").asText()));
        return texts;
    }

    private List<String> themes() {
        return theCase.column("select theme from journal_entry j join case_file c on c.id = j.case_id"
                + " where c.case_number = :number");
    }

    private JsonNode ofCase() {
        return get(CASEWORKER, "/api/cases/" + theCase.number() + "/journal");
    }

    /** The case numbers of the entries. */
    private List<String> mine(String user, String day) {
        List<String> numbers = new ArrayList<>();
        get(user, "/api/journal/mine" + day)
                .forEach(entry -> numbers.add(entry.path("caseNumber").asText()));
        return numbers.stream().filter(theCase.number()::equals).toList();
    }

    private JsonNode get(String user, String path) {
        return as(user).getForObject(path, JsonNode.class);
    }

    private TestRestTemplate as(String user) {
        return land.http.withBasicAuth(user, user);
    }
}
