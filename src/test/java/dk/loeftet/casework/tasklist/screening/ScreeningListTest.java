package dk.loeftet.casework.tasklist.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@TasklistTest
class ScreeningListTest {

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcClient jdbc;

    private TestCase unclear;

    @BeforeEach
    void prepare() {
        scene.prepare();
        unclear = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        scene.screened(unclear, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CASEWORKER, Scene.AMBASSADOR, Scene.REFERRAL, Scene.TEAM_LEADER, Scene.ADMINISTRATOR})
    void theListHoldsTheUnclearCasesOfTheCallersOffice(String user) {
        TestCase clear = scene.openCase("glostrup", TestPerson.named("Klara", "Kvist"));
        scene.screened(clear, true);
        scene.screened(clear, false);

        List<String> numbers = list(user).path("rows").findValuesAsText("caseNumber");

        assertThat(numbers).contains(unclear.caseNumber()).doesNotContain(clear.caseNumber());
    }

    @Test
    void anotherOfficeSeesNothingOfThem() {
        assertThat(list(Scene.IN_TOENDER).path("rows").findValuesAsText("caseNumber"))
                .doesNotContain(unclear.caseNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CONSULTANT, Scene.SCHOOL, Scene.AKASSE})
    void otherRolesAreRefused(String user) {
        assertThat(scene.as(user)
                        .getForEntity(scene.address() + "/api/screening-list", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(scene.as(user)
                        .postForEntity(scene.address() + "/api/screening-list", Map.of("rows", List.of()), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatIsMissingIsNamed() {
        JsonNode row = rowOf(list("tanna"), unclear);

        assertThat(row.path("missing").path(0).asText()).isEqualTo("highestEducation");
        assertThat(row.path("name").asText()).isEqualTo("Karen Krogh");
    }

    @Test
    void savedFactsLetTheCaseGoOnAndOneBadRowTouchesNoOther() {
        TestCase other = scene.openCase("glostrup", TestPerson.named("Oda", "Olsen"));
        scene.screened(other, true);

        JsonNode results = save(
                        Scene.CASEWORKER,
                        List.of(
                                Map.of(
                                        "caseNumber", unclear.caseNumber(),
                                        "highestEducation", "vocational",
                                        "completedOn", "2005-06-30",
                                        "lastUsedOn", "2012-01-31"),
                                Map.of("caseNumber", other.caseNumber(), "lastUsedOn", "2999-01-01")))
                .path("rows");

        assertThat(results.path(0).path("saved").asBoolean()).isTrue();
        assertThat(results.path(1).path("saved").asBoolean()).isFalse();
        assertThat(results.path(1).path("field").asText()).isEqualTo("lastUsedOn");
        assertThat(results.path(1).path("message").asText()).contains("fremtiden");
        assertThat(education(unclear)).isEqualTo("vocational");
        assertThat(scene.guidanceTaskOf(unclear)).isNotNull();
        assertThat(scene.guidanceTaskOf(other)).isNull();
    }

    @Test
    void whatIsLeftEmptyStaysAsItWas() {
        save(Scene.CASEWORKER, List.of(Map.of("caseNumber", unclear.caseNumber(), "highestEducation", "none")));

        assertThat(jdbc.sql("select benefit_type from case_file where id = :id")
                        .param("id", unclear.id())
                        .query(String.class)
                        .single())
                .isEqualTo("dagpenge");
    }

    @Test
    void anEducationCannotHaveBeenUsedBeforeItWasCompleted() {
        JsonNode result = save(
                        Scene.CASEWORKER,
                        List.of(Map.of(
                                "caseNumber", unclear.caseNumber(),
                                "highestEducation", "vocational",
                                "completedOn", "2015-06-30",
                                "lastUsedOn", "2012-01-31")))
                .path("rows")
                .path(0);

        assertThat(result.path("field").asText()).isEqualTo("lastUsedOn");
        assertThat(education(unclear)).isNull();
    }

    @Test
    void aCaseThatNoLongerWaitsKeepsItsFacts() {
        scene.guidanceTask(unclear);

        JsonNode result = save(
                        Scene.CASEWORKER,
                        List.of(Map.of("caseNumber", unclear.caseNumber(), "highestEducation", "none")))
                .path("rows")
                .path(0);

        assertThat(result.path("saved").asBoolean()).isFalse();
        assertThat(result.path("message").asText()).contains("venter ikke længere");
        assertThat(education(unclear)).isNull();
    }

    @Test
    void anAnswerAboutTheRegionalFundIsOneOfTheList() {
        JsonNode result = save(
                        Scene.CASEWORKER, List.of(Map.of("caseNumber", unclear.caseNumber(), "regionalFund", "måske")))
                .path("rows")
                .path(0);

        assertThat(result.path("field").asText()).isEqualTo("regionalFund");
    }

    @Test
    void nobodySavesACaseOfAnotherOffice() {
        JsonNode result = save(
                        Scene.IN_TOENDER,
                        List.of(Map.of("caseNumber", unclear.caseNumber(), "highestEducation", "none")))
                .path("rows")
                .path(0);

        assertThat(result.path("saved").asBoolean()).isFalse();
        assertThat(education(unclear)).isNull();
    }

    private JsonNode list(String user) {
        return scene.as(user).getForObject(scene.address() + "/api/screening-list?size=200", JsonNode.class);
    }

    private JsonNode save(String user, List<Map<String, String>> rows) {
        return scene.as(user)
                .postForObject(scene.address() + "/api/screening-list", Map.of("rows", rows), JsonNode.class);
    }

    private static JsonNode rowOf(JsonNode page, TestCase testCase) {
        for (JsonNode row : page.path("rows")) {
            if (row.path("caseNumber").asText().equals(testCase.caseNumber())) {
                return row;
            }
        }
        throw new AssertionError("No row of " + testCase.caseNumber());
    }

    private String education(TestCase testCase) {
        return jdbc.sql("select highest_education from case_file where id = :id")
                .param("id", testCase.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
