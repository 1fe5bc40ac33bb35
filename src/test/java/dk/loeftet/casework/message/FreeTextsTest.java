package dk.loeftet.casework.message;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.extension.notification.MessageTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTextsTest {

    @Test
    void aTextForNobodyStopsTheStartAndSaysWhereItStands() {
        assertThatThrownBy(() -> FreeTexts.check(freeTo("borger", "boger")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The line 'fri:' of the text processes/proeve/messages/hilsen.md names 'boger', which is no"
                        + " recipient. Use one of akasse, ankestyrelsen, borger, sagsbehandler, skole,"
                        + " uddannelsesambassadoer, virksomhed, with commas between them.");
    }

    @Test
    void aTextForThoseWhoAreKnownIsTaken() {
        assertThatCode(() -> FreeTexts.check(freeTo("borger", "skole", "sagsbehandler")))
                .doesNotThrowAnyException();
        assertThatCode(() -> FreeTexts.check(freeTo())).doesNotThrowAnyException();
    }

    private static MessageTemplate freeTo(String... recipients) {
        return new MessageTemplate(
                "hilsen",
                "processes/proeve/messages/hilsen.md",
                MessageTemplate.NOTICE,
                null,
                null,
                List.of(recipients),
                "Hilsen",
                "Hej");
    }
}
