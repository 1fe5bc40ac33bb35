package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.OnH2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What nobody should type on our pages is refused in Danish with its field, and nothing of it is stored. */
@OnH2
class BadInputsTest {

    private static final Logger LOG = LoggerFactory.getLogger(BadInputsTest.class);
    private static final String STRANGER = "toendersagsbehandler";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final List<String> COUNTED = List.of(
            "case_file", "person", "info_meeting", "absence", "user_setting", "outbox", "note", "journal_entry");

    private Pathwayland land;
    private Knocking door;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        door = new Knocking(land.http.getRootUri());
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void whatIsWrongOnAPageOfACaseIsRefusedWithItsFieldAndLeavesNothingBehind() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().bornOn(27));
        CaseFingerprint fingerprint = new CaseFingerprint(land.jdbc);
        for (BadInput input : BadInputs.ofTheCase(theCase.number(), land.today())) {
            Map<String, String> untouched = fingerprint.of(theCase);
            sendAll(input);
            door.send(STRANGER, input.method(), input.path(), BadBodies.text(input.right()));
            door.send(
                    "admin",
                    input.method(),
                    input.path().replace(theCase.number(), "2026-999999"),
                    BadBodies.text(input.right()));
            if (!fingerprint.of(theCase).equals(untouched)) {
                door.complain("half stored: " + input.path());
            }
        }
        judged();
    }

    @Test
    void whatIsWrongOnAnyOtherPageIsRefusedWithItsFieldAndLeavesNothingBehind() {
        Map<String, Integer> before = counts();
        for (BadInput input : BadInputs.ofTheHouse(land.today())) {
            sendAll(input);
        }
        judged();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aCorrectionOfAnOldVersionIsRefusedAndNothingIsOverwritten() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().bornOn(27));
        String path = "/api/cases/" + theCase.number() + "/person";
        Object email = theCase.row("select p.email from person p join case_file c on c.person_id = p.id"
                        + " where c.case_number = :number")
                .get("email");

        for (Object version : List.of("0", "-1", "99", BadValues.CANARY, List.of(1), 1.5)) {
            Knocking.Answer answer = door.send(
                    "admin", "PUT", path, BadBodies.text(Map.of("email", "ny@example.dk", "version", version)));
            assertThat(answer.status()).as("version %s", version).isIn(400, CONFLICT);
        }
        judged();
        assertThat(theCase.row("select p.email from person p join case_file c on c.person_id = p.id"
                                + " where c.case_number = :number")
                        .get("email"))
                .isEqualTo(email);
    }

    private void sendAll(BadInput input) {
        input.wrong()
                .forEach((field, bodies) -> bodies.forEach(body -> {
                    Knocking.Answer answer = door.send("admin", input.method(), input.path(), body);
                    // Where the thing itself is not there, or not possible now, no field is to blame.
                    if (answer.status() != CONFLICT
                            && answer.status() != NOT_FOUND
                            && answer.fields().stream()
                                    .noneMatch(named -> named.equals(field) || named.startsWith(field + "."))) {
                        door.complain("does not name " + field + ": " + input.path() + " " + answer.text() + " for "
                                + body.substring(0, Math.min(160, body.length())));
                    }
                }));
        BadInput.MALFORMED.forEach(body -> door.send("admin", input.method(), input.path(), body));
    }

    private void judged() {
        LOG.info("{} bad inputs", door.sent());
        List<String> complaints = new ArrayList<>(door.complaints());
        assertThat(complaints).isEmpty();
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        COUNTED.forEach(table -> counts.put(
                table,
                land.jdbc
                        .sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
        return counts;
    }
}
