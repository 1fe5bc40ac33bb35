package dk.loeftet.casework.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@TasklistTest
class PageControllerTest {

    @Autowired
    private Scene scene;

    @BeforeEach
    void prepare() {
        scene.prepare();
    }

    @Test
    void whoTakesPeopleInHasAllPagesButThoseOfLeadersAndTheDemoClock() {
        assertThat(pages(Scene.CASEWORKER))
                .containsExactly(
                        "find-case",
                        "new-person",
                        "list-intake",
                        "screening-list",
                        "meetings",
                        "journal",
                        "outbox",
                        "digest",
                        "welcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.TEAM_LEADER, Scene.ADMINISTRATOR})
    void whoLeadsDistributesTheWorkBeforeAllElse(String user) {
        assertThat(pages(user))
                .containsExactly(
                        "workload",
                        "find-case",
                        "new-person",
                        "list-intake",
                        "screening-list",
                        "meetings",
                        "journal",
                        "outbox",
                        "digest",
                        "welcome");
    }

    @Test
    void whoInvitesToMeetingsSendsNoLetters() {
        assertThat(pages(Scene.REFERRAL))
                .containsExactly(
                        "find-case",
                        "new-person",
                        "list-intake",
                        "screening-list",
                        "meetings",
                        "journal",
                        "digest",
                        "welcome");
    }

    @Test
    void theAmbassadorLeavesTheMeetingsToOthers() {
        assertThat(pages(Scene.AMBASSADOR))
                .containsExactly(
                        "find-case",
                        "new-person",
                        "list-intake",
                        "screening-list",
                        "journal",
                        "outbox",
                        "digest",
                        "welcome");
    }

    @Test
    void anAkasseOnlyRegistersPeople() {
        assertThat(pages(Scene.AKASSE)).containsExactly("new-person", "welcome");
        assertThat(choices(Scene.AKASSE).path("referral").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Scene.SCHOOL, Scene.CONSULTANT})
    void othersTakeNobodyIn(String user) {
        assertThat(pages(user))
                .isEqualTo(
                        user.equals(Scene.SCHOOL)
                                ? List.of("welcome")
                                : List.of("find-case", "journal", "digest", "welcome"));
        assertThat(scene.as(user)
                        .getForEntity(scene.address() + "/api/pages/choices", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void peopleAreRegisteredForTheOwnOffice() {
        assertThat(choices(Scene.IN_TOENDER).path("offices").findValuesAsText("municipality"))
                .containsExactly("550");
    }

    private List<String> pages(String user) {
        return List.of(scene.as(user).getForObject(scene.address() + "/api/pages", String[].class));
    }

    private JsonNode choices(String user) {
        return scene.as(user).getForObject(scene.address() + "/api/pages/choices", JsonNode.class);
    }
}
