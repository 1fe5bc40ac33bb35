package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeMonthDecisionTest {

    @ParameterizedTest
    @CsvSource({",1", "1,3", "3,6", "6,12", "12,0"})
    void theOutcomeIsMeasuredAfterOneThreeSixAndTwelveMonths(Integer month, int next) {
        try (var engine = new DecisionEngine("resultatmaaling.dmn")) {
            assertThat(engine.evaluate("resultatmaaling", Collections.singletonMap("outcomeMonth", month)))
                    .containsEntry("nextOutcomeMonth", next);
        }
    }

    @Test
    void theFirstMeasurementFollowsWhenNothingIsKnown() {
        try (var engine = new DecisionEngine("resultatmaaling.dmn")) {
            assertThat(engine.evaluate("resultatmaaling", Map.of())).containsEntry("nextOutcomeMonth", 1);
        }
    }
}
