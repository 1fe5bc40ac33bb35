package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision D6: how many are invited, so that a meeting gets full. */
class OverbookingDecisionTest {

    private static DecisionEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new DecisionEngine("informationsmoede", "overbooking.dmn");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest(name = "{0} seats, {2} of {1} stayed away: {3}")
    @CsvSource({
        "20, 0, 0, 28", // no experience: 40 % more
        "5, 0, 0, 7",
        "1, 0, 0, 2",
        "3, 0, 0, 5", // 4.2 is rounded up
        "20, 19, 19, 28", // too little experience, however bad
        "20, 20, 0, 20", // enough experience: everybody comes
        "20, 20, 1, 22", // 21.05 is rounded up
        "20, 30, 10, 30", // a third stays away
        "10, 60, 20, 15", // exactly 15, whatever a third is as a number
        "20, 100, 49, 40", // 39.2
        "20, 100, 50, 40", // exactly twice as many
        "20, 100, 51, 40", // and never more
        "20, 20, 20, 40", // nobody ever came
        "1, 1000, 999, 2",
        "500, 1000, 300, 715"
    })
    void invitationsFollowTheExperienceOfTheOffice(int capacity, int past, int away, int invitations) {
        assertThat(engine.evaluate(
                        "overbooking", Map.of("capacity", capacity, "pastInvitations", past, "pastAbsences", away)))
                .containsEntry("invitations", invitations);
    }
}
