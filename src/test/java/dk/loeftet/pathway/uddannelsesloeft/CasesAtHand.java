package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** The page "Sager" in an office of its own, so that nothing but the test's cases stands there. */
final class CasesAtHand {

    final Pathwayland land;
    final Meetingland office;
    final String adviser;
    final String leader;

    CasesAtHand(Pathwayland land) {
        this.land = land;
        office = new Meetingland(land);
        adviser = "raadgiver" + office.office;
        leader = "leder" + office.office;
        People people = new People(land.engine.getIdentityService());
        people.user(adviser, "Rita", "Raadgiver", "sagsbehandler", office.office);
        people.user(leader, "Lone", "Leder", "teamleder", office.office);
    }

    CaseDriver caseAt(String stage) {
        return land.caseOf(
                Citizen.unskilled().livingIn(office.office).withoutAdviser().alreadyAt(stage));
    }

    CaseDriver advisedCaseAt(String stage) {
        return land.caseOf(
                Citizen.unskilled().livingIn(office.office).advisedBy(adviser).alreadyAt(stage));
    }

    /** A case that waits for an answer of the citizen. */
    CaseDriver waitingOnTheCitizen() {
        CaseDriver theCase = caseAt("stage_documents");
        for (int step = 0; step < 10 && !waitsOnTheCitizen(theCase); step++) {
            theCase.timePasses();
        }
        assertThat(waitsOnTheCitizen(theCase)).isTrue();
        return theCase;
    }

    private static boolean waitsOnTheCitizen(CaseDriver theCase) {
        return !theCase.column("select activity_id from wait where business_key = :number and left_at is null"
                        + " and waiting_on = 'borger' and planned = false and due_on is not null")
                .isEmpty();
    }

    void pause(CaseDriver theCase) {
        assertThat(land.post(
                                "/api/cases/" + theCase.number() + "/pause",
                                Map.of(
                                        "reason",
                                        "sygdom",
                                        "until",
                                        land.today().plusWeeks(3).toString()))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
    }

    void close(CaseDriver theCase) {
        assertThat(land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Prøve"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
    }

    /** One page. */
    JsonNode page(String user, Map<String, ?> wanted) {
        ResponseEntity<JsonNode> answer =
                land.http.withBasicAuth(user, user).postForEntity("/api/cases/search", wanted, JsonNode.class);
        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(200);
        return answer.getBody();
    }

    /** The numbers on all pages, in their order. */
    List<String> numbers(String user, Map<String, ?> wanted) {
        List<String> numbers = new ArrayList<>();
        int total;
        int page = 0;
        do {
            Map<String, Object> asked = new HashMap<>(wanted);
            asked.put("page", page++);
            JsonNode found = page(user, asked);
            total = Math.max(found.path("total").asInt(), numbers.size());
            found.path("cases")
                    .forEach(one -> numbers.add(one.path("caseNumber").asText()));
        } while (numbers.size() < total && page < 100);
        assertThat(numbers)
                .as("the total counts what the pages show")
                .hasSize(total)
                .doesNotHaveDuplicates();
        return numbers;
    }

    ResponseEntity<JsonNode> many(String user, Map<String, ?> wanted) {
        return land.http.withBasicAuth(user, user).postForEntity("/api/cases/many", wanted, JsonNode.class);
    }

    /** Number and reason of each case that was refused, and the number alone of each that was not. */
    static List<String> told(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(200);
        List<String> told = new ArrayList<>();
        answer.getBody()
                .path("done")
                .forEach(item -> told.add(item.path("caseNumber").asText()));
        answer.getBody()
                .path("refused")
                .forEach(item -> told.add(item.path("caseNumber").asText() + ": "
                        + item.path("why").asText()));
        return told;
    }
}
