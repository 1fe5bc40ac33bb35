package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision D8: the way of a message, and the other way until its channel exists. */
class ChannelDecisionTest {

    private static DecisionEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new DecisionEngine("faelles", "kanalvalg.dmn");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest(name = "{1} to {0}, exempt {2}, NemSMS {3}: {4}, else {5}")
    @CsvSource({
        "borger, afgoerelse, false, false, DIGITAL_POST, MANUAL", // never by ordinary mail
        "borger, afgoerelse, false, true, DIGITAL_POST, MANUAL",
        "borger, afgoerelse, true, false, PHYSICAL_LETTER, MANUAL",
        "borger, afgoerelse, true, true, PHYSICAL_LETTER, MANUAL",
        "borger, indkaldelse, false, false, DIGITAL_POST, MAIL",
        "borger, indkaldelse, false, true, DIGITAL_POST, MAIL",
        "borger, indkaldelse, true, true, PHYSICAL_LETTER, MAIL",
        "borger, paamindelse, false, true, NEMSMS, MAIL",
        "borger, paamindelse, false, false, DIGITAL_POST, MAIL",
        "borger, paamindelse, true, true, NEMSMS, MAIL",
        "borger, paamindelse, true, false, PHYSICAL_LETTER, MAIL",
        "borger, besked, false, true, DIGITAL_POST, MAIL",
        "borger, besked, true, false, PHYSICAL_LETTER, MAIL",
        "partner, besked, false, false, MAIL, MANUAL",
        "partner, paamindelse, false, false, MAIL, MANUAL",
        "medarbejder, paamindelse, false, false, MAIL, MANUAL",
        "myndighed, afgoerelse, false, false, DIGITAL_POST, MANUAL"
    })
    void theChannelFollowsTheRecipientAndTheSortOfMessage(
            String recipient, String kind, boolean exempt, boolean nemsms, String channel, String fallback) {
        assertThat(engine.evaluate(
                        "kanalvalg",
                        Map.of(
                                "recipient",
                                recipient,
                                "messageKind",
                                kind,
                                "digitalPostExempt",
                                exempt,
                                "nemSmsOptIn",
                                nemsms)))
                .containsEntry("channel", channel)
                .containsEntry("fallback", fallback);
    }
}
