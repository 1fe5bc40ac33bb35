package dk.loeftet.extension.form;

import static dk.loeftet.extension.form.GuardedEngine.assertAccepted;
import static dk.loeftet.extension.form.GuardedEngine.assertRefused;
import static dk.loeftet.extension.form.GuardedEngine.validTalk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.EngineTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ResponseEntity;

@FormGuardTest
@ExtendWith(OutputCaptureExtension.class)
class SubmittedFormTest {

    @Autowired
    GuardedEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    DataSource dataSource;

    ProcessInstance instance;
    Task task;

    @BeforeEach
    void aCaseAtItsTalk() {
        engine.deploy();
        instance = engine.startCase();
        task = engine.task(instance);
    }

    @Test
    void theFormOpensWithTheFieldsOfTheCaseFileAndTheEngineStoresNoneOfThem() {
        JsonNode shown = engine.get("/task/" + task.getId() + "/form-variables?deserializeValues=false");

        assertThat(shown.path("citizenName").path("value").asText()).isEqualTo("Ida Prøve");
        assertThat(shown.path("caseTitle").path("value").asText()).isEqualTo("Sag " + instance.getBusinessKey());
        assertThat(shown.path("declineReasons").path("type").asText()).isEqualTo("Json");
        assertThat(shown.path("declineReasons").path("value").asText()).contains("Vil arbejde");
        assertThat(shown.path("track").path("value").asText()).isEqualTo("A");
        assertThat(new EngineTables(dataSource).tablesContaining("Ida Prøve")).isEmpty();
        assertThat(engine.runtime().getVariables(instance.getId())).containsOnlyKeys("track");
    }

    @Test
    void aPrefilledFormIsStillTheFormOfTheModel() {
        JsonNode form = engine.get("/task/" + task.getId() + "/form");

        assertThat(form.path("key").isNull()).isTrue();
        assertThat(form.path("camundaFormRef").path("key").asText()).isEqualTo("form-guard-talk");
    }

    @Test
    void freeTextGoesToTheCaseFileAndIntoNoTableOfTheEngine(CapturedOutput log) {
        Map<String, Object> talk = validTalk();
        talk.put("note", "KANARIEFUGL æøå");
        talk.put("phone", "87654321");

        assertAccepted(engine.submit(task, talk));

        assertThat(caseFile.text(instance.getBusinessKey(), "note")).contains("KANARIEFUGL æøå");
        EngineTables tables = new EngineTables(dataSource);
        assertThat(tables.tablesContaining("KANARIEFUGL")).isEmpty();
        assertThat(tables.tablesContaining("87654321")).isEmpty();
        assertThat(tables.tablesContaining("accepted"))
                .as("the search itself works")
                .isNotEmpty();
        assertThat(log).doesNotContain("KANARIEFUGL").doesNotContain("87654321");
    }

    @Test
    void decisionFactsBecomeVariablesOfTheirDeclaredType() {
        Map<String, Object> talk = validTalk();
        talk.put("hours", 30);
        talk.put("topics", new GuardedEngine.Json("[\"course\"]"));

        assertAccepted(engine.submit(task, talk));

        Map<String, Object> variables = engine.runtime().getVariables(instance.getId());
        assertThat(variables)
                .containsEntry("talkDate", "2026-03-02")
                .containsEntry("months", 12)
                .containsEntry("hours", 30.0)
                .containsEntry("consent", true)
                .doesNotContainKeys("note", "phone", "caseTitle");
        assertThat(variables.get("topics")).hasToString("[\"course\"]");
    }

    @Test
    void emptyFieldsMayBeNullOrBlank() {
        Map<String, Object> talk = validTalk();
        talk.put("months", null);
        talk.put("note", "");
        talk.put("topics", new GuardedEngine.Json("[]"));

        assertAccepted(engine.submit(task, talk));

        assertThat(caseFile.text(instance.getBusinessKey(), "note")).isEmpty();
        assertThat(engine.runtime().getVariables(instance.getId())).containsEntry("months", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    talkDate | ``          | Udfyld feltet »Hvornår blev samtalen holdt?«.
                    talkDate | 2026-02-30  | Vælg en gyldig dato i feltet »Hvornår blev samtalen holdt?«.
                    talkDate | i går       | Vælg en gyldig dato i feltet »Hvornår blev samtalen holdt?«.
                    outcome  | ``          | Vælg en mulighed i feltet »Hvad blev svaret?«.
                    outcome  | maybe       | Vælg fra listen i feltet »Hvad blev svaret?«.
                    note     | ja          | Skriv mindst 3 tegn i feltet »Notat«.
                    note     | et notat der er en del længere end de fyrre tegn | Skriv højst 40 tegn i feltet »Notat«.
                    phone    | 2030        | Feltet »Telefon« er ikke skrevet rigtigt. Skriv otte cifre.
                    months   | tolv        | Skriv et tal i feltet »Antal måneder«.
                    consent  | ja          | Sæt kryds i feltet »Borgeren er orienteret«, eller lad det stå tomt.
                    """)
    void aTextThatDoesNotFitIsRefusedWithItsLabelAndTheCure(String field, String value, String message) {
        Map<String, Object> talk = validTalk();
        talk.put(field, value);

        assertRefused(engine.submit(task, talk), field, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    months | 0    | Feltet »Antal måneder« skal være mindst 1. Ret tallet.
                    months | 61   | Feltet »Antal måneder« må højst være 60. Ret tallet.
                    months | 1.5  | Skriv et helt tal i feltet »Antal måneder«.
                    hours  | 37.5 | Feltet »Timer om ugen« må højst være 37. Ret tallet.
                    hours  | 7.25 | Skriv højst 1 decimaler i feltet »Timer om ugen«.
                    """)
    void aNumberOutOfRangeIsRefused(String field, double value, String message) {
        Map<String, Object> talk = validTalk();
        talk.put(field, value);

        assertRefused(engine.submit(task, talk), field, message);
    }

    @Test
    void aRequiredBoxMustBeTicked() {
        Map<String, Object> talk = validTalk();
        talk.put("consent", false);

        assertRefused(engine.submit(task, talk), "consent", "Sæt kryds i feltet »Borgeren er orienteret«.");
    }

    @Test
    void aHiddenFieldIsNotDemandedAndWhatIsSentForItIsDropped() {
        Map<String, Object> talk = validTalk();
        talk.put("declineReason", "anything at all");

        assertAccepted(engine.submit(task, talk));

        assertThat(engine.runtime().getVariables(instance.getId())).doesNotContainKey("declineReason");
    }

    @Test
    void aFieldThatAnAnswerMadeVisibleIsDemanded() {
        Map<String, Object> talk = validTalk();
        talk.put("outcome", "declined");
        talk.put("hours", 5);

        assertRefused(engine.submit(task, talk), "declineReason", "Vælg en mulighed i feltet »Hvorfor nej?«.");
    }

    @Test
    void optionsOfTheCaseFileAreTheOnlyOnesAccepted() {
        Map<String, Object> talk = validTalk();
        talk.put("outcome", "declined");
        talk.put("hours", 5);
        talk.put("declineReason", "holiday");
        assertRefused(engine.submit(task, talk), "declineReason", "Vælg fra listen i feltet »Hvorfor nej?«.");

        talk.put("declineReason", "work");
        assertAccepted(engine.submit(task, talk));

        assertThat(engine.runtime().getVariables(instance.getId())).containsEntry("declineReason", "work");
    }

    @Test
    void aChoiceOutsideAChecklistIsRefused() {
        Map<String, Object> talk = validTalk();
        talk.put("topics", new GuardedEngine.Json("[\"course\",\"fri tekst\"]"));

        assertRefused(engine.submit(task, talk), "topics", "Vælg fra listen i feltet »Emner«.");
    }

    @ParameterizedTest
    @CsvSource({"surprise", "declineReasons", "citizenName"})
    void whatIsNoInputFieldOfTheFormIsRefused(String key) {
        Map<String, Object> talk = validTalk();
        talk.put(key, "x");

        assertRefused(
                engine.submit(task, talk),
                key,
                "Feltet »" + key + "« findes ikke i formularen. Genindlæs siden, og prøv igen.");
    }

    @Test
    void anUnknownNameThatCouldBeAPersonsNumberIsNotRepeated(CapturedOutput log) {
        Map<String, Object> talk = validTalk();
        talk.put("610190-1234", "x");

        assertRefused(
                engine.submit(task, talk),
                "(ugyldigt navn)",
                "Feltet »(ugyldigt navn)« findes ikke i formularen. Genindlæs siden, og prøv igen.");
        assertThat(log).doesNotContain("610190-1234");
    }

    @Test
    void everyFaultIsToldInTheOrderOfTheForm() {
        ResponseEntity<JsonNode> answer = engine.submit(task, Map.of("surprise", "x", "months", 99));

        assertRefused(answer, "talkDate", "Udfyld feltet »Hvornår blev samtalen holdt?«.");
        assertThat(answer.getBody().path("errors").findValuesAsText("field"))
                .isEqualTo(List.of("talkDate", "outcome", "months", "consent", "surprise"));
    }

    @Test
    void aRefusalLeavesNothingBehind(CapturedOutput log) {
        Map<String, Object> talk = validTalk();
        talk.put("note", CaseFile.REFUSED);

        assertRefused(engine.submit(task, talk), "note", "Skriv noget andet i feltet »Notat«.");

        assertThat(caseFile.text(instance.getBusinessKey(), "note")).isEmpty();
        assertThat(caseFile.text(instance.getBusinessKey(), "phone")).isEmpty();
        assertThat(engine.runtime().getVariables(instance.getId())).containsOnlyKeys("track");
        assertThat(engine.task(instance).getId()).isEqualTo(task.getId());
        assertThat(log).doesNotContain(CaseFile.REFUSED);
    }

    @Test
    void aFieldTheModelShowsButNobodyDeclaredIsRefused() {
        assertAccepted(engine.submit(task, validTalk()));
        engine.runtime().correlateMessage("answer", instance.getBusinessKey());

        Map<String, Object> closing = new HashMap<>(Map.of("closing", "done", "stray", "x"));
        assertRefused(
                engine.submit(engine.task(instance), closing),
                "stray",
                "Feltet »Løst felt« kan ikke gemmes, for forløbet kender det ikke."
                        + " Bed forløbets ejer om at rette formularen.");
    }

    @Test
    void aStartFormIsCheckedAndWritesToTheCaseItStarts() {
        String path = "/process-definition/key/form-guard/submit-form";
        Map<String, Object> values = Map.of("track", "B", "note", "Fra starten");
        assertRefused(
                engine.post(path, GuardedEngine.variables(Map.of("track", ""))), "track", "Udfyld feltet »Spor«.");
        assertRefused(
                engine.post(path, GuardedEngine.variables(values)),
                "note",
                "Feltet »Bemærkning« kan først gemmes, når sagen findes. Start forløbet med et sagsnummer.");

        assertAccepted(
                engine.post(path, Map.of("variables", GuardedEngine.values(values), "businessKey", "2026-900001")));

        assertThat(caseFile.text("2026-900001", "note")).contains("Fra starten");
    }

    @Test
    void anOldCaseKeepsTheFormItBeganWith() {
        engine.deploy("later/talk.form");
        Task newer = engine.task(engine.startCase());

        assertRefused(engine.submit(newer, validTalk()), "closing", "Udfyld feltet »Nyt felt«.");
        assertAccepted(engine.submit(newer, Map.of("closing", "done")));
        assertAccepted(engine.submit(task, validTalk()));
    }
}
