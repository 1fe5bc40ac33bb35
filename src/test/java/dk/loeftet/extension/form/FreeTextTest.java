package dk.loeftet.extension.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.EngineTables;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The engine's own places for free text are closed: what people write belongs on the case. */
@FormGuardTest
class FreeTextTest {

    private static final Map<String, Object> TEXT =
            Map.of("message", "KANARIEFUGL", "name", "KANARIEFUGL", "description", "KANARIEFUGL");

    @Autowired
    GuardedEngine engine;

    @Autowired
    DataSource dataSource;

    Task task;

    @BeforeEach
    void aCaseAtItsTalk() {
        engine.deploy();
        task = engine.task(engine.startCase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task/{task}/comment/create", "/task/{task}/comment/create/", "/task/create"})
    void aTextOutsideTheFormIsRefusedInDanish(String path) {
        ResponseEntity<JsonNode> answer = engine.post(path.replace("{task}", task.getId()), TEXT);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).startsWith("Skriv i feltet »Notat til sagen«");
        assertThat(new EngineTables(dataSource).tablesContaining("KANARIEFUGL")).isEmpty();
    }

    @Test
    void nobodyRenamesATaskOrDescribesIt() {
        ResponseEntity<JsonNode> answer = engine.put("/task/" + task.getId(), TEXT);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(new EngineTables(dataSource).tablesContaining("KANARIEFUGL")).isEmpty();
    }

    @Test
    void whatCarriesNoFreeTextPasses() {
        ResponseEntity<JsonNode> answer =
                engine.post("/task/" + task.getId() + "/assignee", Map.of("userId", "somebody"));

        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
    }
}
