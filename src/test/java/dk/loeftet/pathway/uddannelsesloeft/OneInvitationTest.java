package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.OnH2;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An adviser invites one citizen to a meeting of her choice. */
@OnH2
class OneInvitationTest {

    private Pathwayland land;
    private CasesAtHand hand;

    @BeforeEach
    void aLand(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        hand = new CasesAtHand(land);
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void whoWaitsForASeatIsInvitedAndItStandsInTheJournal() {
        String meeting = hand.office.planned(land.today().plusWeeks(3), 5);
        CaseDriver theCase = hand.caseAt("stage_meeting");

        JsonNode choices = choices(theCase);
        assertThat(choices.path("why").isNull()).isTrue();
        assertThat(choices.path("meetings").findValuesAsText("number")).contains(meeting);
        assertThat(invite(theCase, meeting, false).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        hand.office.workOff(meeting);

        assertThat(theCase.waitsFor("meetingResult")).isTrue();
        assertThat(land.http
                        .withBasicAuth(hand.adviser, hand.adviser)
                        .getForObject("/api/cases/" + theCase.number() + "/journal", JsonNode.class)
                        .findValuesAsText("theme"))
                .contains("Indkaldt til informationsmøde");
        assertThat(choices(theCase).path("why").asText())
                .isEqualTo("Borgeren er allerede indkaldt til et informationsmøde.");
        assertThat(invite(theCase, meeting, true).getBody().path("message").asText())
                .isEqualTo("Borgeren står eller har stået på listen til mødet. Vælg et andet møde.");
    }

    @Test
    void aFullMeetingTakesOneMoreOnlyWhenSomebodySaysSo() {
        CaseDriver first = hand.caseAt("stage_meeting");
        String meeting = hand.office.planned(land.today().plusWeeks(3), 1);
        CaseDriver second = hand.caseAt("stage_meeting");
        land.jdbc
                .sql("update info_meeting set invitations = 1 where meeting_number = :number")
                .param("number", meeting)
                .update();

        ResponseEntity<JsonNode> answer = invite(second, meeting, false);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("field").asText()).isEqualTo("confirmFull");
        assertThat(answer.getBody().path("message").asText())
                .startsWith("Mødet er fuldt: 1 er indkaldt til 1 pladser.");
        assertThat(invite(second, meeting, true).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(first.waitsFor("meetingResult")).isTrue();
    }

    @Test
    void whoStandsElsewhereOrStillIsToldWhy() {
        String meeting = hand.office.planned(land.today().plusWeeks(3), 5);
        CaseDriver elsewhere = hand.caseAt("stage_decision");
        CaseDriver paused = hand.caseAt("stage_meeting");
        hand.pause(paused);

        assertThat(choices(elsewhere).path("why").asText())
                .isEqualTo("Sagen venter ikke på en plads på et informationsmøde.");
        assertThat(choices(paused).path("why").asText()).isEqualTo("Sagen er på pause. Genoptag den først.");
        assertThat(invite(elsewhere, meeting, false).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(invite(paused, meeting, false).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        ResponseEntity<JsonNode> nowhere = invite(hand.caseAt("stage_meeting"), "M-1999-000009", false);
        assertThat(nowhere.getBody().path("field").asText()).isEqualTo("meeting");
    }

    private JsonNode choices(CaseDriver theCase) {
        return land.http
                .withBasicAuth(hand.adviser, hand.adviser)
                .getForObject("/api/cases/" + theCase.number() + "/invitation", JsonNode.class);
    }

    private ResponseEntity<JsonNode> invite(CaseDriver theCase, String meeting, boolean confirmFull) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("meeting", meeting);
        wish.put("confirmFull", confirmFull);
        return land.http
                .withBasicAuth(hand.adviser, hand.adviser)
                .exchange(
                        "/api/cases/" + theCase.number() + "/invitation",
                        HttpMethod.POST,
                        new HttpEntity<>(wish),
                        JsonNode.class);
    }
}
