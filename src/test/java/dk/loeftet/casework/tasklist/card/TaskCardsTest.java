package dk.loeftet.casework.tasklist.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@TasklistTest
class TaskCardsTest {

    @Autowired
    private Scene scene;

    @BeforeEach
    void prepare() {
        scene.prepare();
    }

    @Test
    void cardsOfEqualTasksTellTheirCasesApart() {
        TestCase karen = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        TestCase jens = scene.openCase("glostrup", TestPerson.named("Jens", "Juhl"));
        Task first = scene.guidanceTask(karen);
        Task second = scene.guidanceTask(jens);

        JsonNode cards =
                cards(Scene.CASEWORKER, first.getId() + "," + second.getId()).getBody();

        assertThat(cards.findValuesAsText("name")).containsExactlyInAnyOrder("Karen Krogh", "Jens Juhl");
        assertThat(cards.findValuesAsText("caseNumber"))
                .containsExactlyInAnyOrder(karen.caseNumber(), jens.caseNumber());
        assertThat(cards.findValuesAsText("taskId")).containsExactlyInAnyOrder(first.getId(), second.getId());
    }

    @Test
    void aSchoolSeesTheNameOfTheAssessmentItWasAskedForButNoCaseNumber() {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
        scene.rkvOrdered(testCase, "tskole-tec", "Har arbejdet som murer");

        JsonNode card =
                cards(Scene.SCHOOL, scene.rkvTask(testCase).getId()).getBody().path(0);

        assertThat(card.path("name").asText()).isEqualTo("Karen Krogh");
        assertThat(card.path("caseNumber").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.IN_TOENDER, Scene.REFERRAL, Scene.SCHOOL, Scene.AKASSE})
    void whoMayNotReadTheTaskGetsNoCard(String user) {
        TestCase testCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));

        assertThat(cards(user, scene.guidanceTask(testCase).getId()).getBody()).isEmpty();
    }

    @Test
    void tooManyCardsAtOnceAreRefused() {
        String ids = IntStream.rangeClosed(1, 201).mapToObj(Integer::toString).collect(Collectors.joining(","));

        ResponseEntity<JsonNode> answer = cards(Scene.CASEWORKER, ids);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo("ids");
    }

    private ResponseEntity<JsonNode> cards(String user, String ids) {
        return scene.as(user).getForEntity(scene.address() + "/api/tasks/cards?ids=" + ids, JsonNode.class);
    }
}
