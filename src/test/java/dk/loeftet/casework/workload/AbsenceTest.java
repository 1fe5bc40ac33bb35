package dk.loeftet.casework.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.TasklistTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@TasklistTest
class AbsenceTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        scene.prepare();
    }

    @AfterEach
    void nobodyIsAway() {
        jdbc.sql("delete from absence").update();
    }

    @Test
    void whoIsReportedAwayTodayIsMarkedAndTheSubstituteIsNamed() {
        assertThat(isAway()).isFalse();

        assertThat(report(Scene.TEAM_LEADER, 0, 3, Scene.CASEWORKER).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(isAway()).isTrue();
        assertThat(absences()).hasSize(1);
        assertThat(absences().get(0).path("substituteName").asText()).isEqualTo("Anna Andersen");
        assertThat(absences().get(0).path("to").asText())
                .isEqualTo(today.plusDays(3).toString());
    }

    @Test
    void anAbsenceIsTakenBack() {
        report(Scene.TEAM_LEADER, 0, 3, null);
        String id = absences().get(0).path("id").asText();

        assertThat(remove(Scene.CASEWORKER, id)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(remove(Scene.TEAM_LEADER, id)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(remove(Scene.TEAM_LEADER, id)).isEqualTo(HttpStatus.CONFLICT);

        assertThat(isAway()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, , to, Den sidste dag ligger før den første.",
        "-9, -2, , to, Fraværet er allerede slut.",
        "0, 1000, , to, Fravær kan højst meldes for to år ad gangen.",
        "0, 3, tviggo, substitute, Ingen kan være stedfortræder for sig selv.",
        "0, 3, ttoni, substitute, Stedfortræderen skal arbejde på kontoret.",
        "0, 3, tkaj, substitute, Stedfortræderen skal arbejde på kontoret."
    })
    void whatCannotBeIsRefusedWithTheFieldAndTheCure(
            int from, int to, String substitute, String field, String message) {
        ResponseEntity<JsonNode> answer = report(Scene.TEAM_LEADER, from, to, substitute);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo(field);
        assertThat(answer.getBody().path("message").asText()).startsWith(message);
        assertThat(absences()).isEmpty();
    }

    @Test
    void nobodyIsAwayTwiceAtTheSameTime() {
        report(Scene.TEAM_LEADER, 2, 5, null);

        assertThat(report(Scene.TEAM_LEADER, 5, 8, null)
                        .getBody()
                        .path("message")
                        .asText())
                .startsWith("Der er allerede meldt fravær i perioden.");
        assertThat(report(Scene.TEAM_LEADER, 6, 8, null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.CASEWORKER, Scene.AMBASSADOR, Scene.SCHOOL, Scene.AKASSE, Scene.IN_TOENDER})
    void whoDoesNotLeadReportsNobody(String user) {
        assertThat(report(user, 0, 3, null).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(scene.as(user).getForEntity(address(), String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<JsonNode> report(String user, int from, int to, String substitute) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("from", today.plusDays(from).toString());
        wanted.put("to", today.plusDays(to).toString());
        wanted.put("substitute", substitute);
        return scene.as(user).postForEntity(address(), wanted, JsonNode.class);
    }

    private HttpStatus remove(String user, String id) {
        return (HttpStatus) scene.as(user)
                .exchange(address() + "/" + id, HttpMethod.DELETE, null, String.class)
                .getStatusCode();
    }

    private JsonNode absences() {
        return scene.as(Scene.TEAM_LEADER).getForObject(address(), JsonNode.class);
    }

    private boolean isAway() {
        JsonNode people = scene.as(Scene.TEAM_LEADER).getForObject(scene.address() + "/api/workload", JsonNode.class);
        return StreamSupport.stream(people.spliterator(), false)
                .filter(one -> one.path("userId").asText().equals(Scene.CONSULTANT))
                .findFirst()
                .orElseThrow()
                .path("away")
                .asBoolean();
    }

    private String address() {
        return scene.address() + "/api/workload/people/" + Scene.CONSULTANT + "/absences";
    }
}
