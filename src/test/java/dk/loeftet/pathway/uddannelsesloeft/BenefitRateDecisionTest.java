package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitRateDecisionTest {

    private static final String RIGHT = "UDDANNELSESLOEFT_110";
    private static final String POOL = "UDDANNELSESLOEFT_80";

    private static DecisionEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new DecisionEngine("ydelsessats.dmn");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07-31,NONE",
        "2020-08-01,OWN_110",
        "2022-12-31,OWN_110",
        "2023-01-01,NONE",
        "2023-06-30,NONE",
        "2023-07-01,OWN_110",
        "2026-07-01,OWN_110"
    })
    void theRightPays110PercentInTwoPeriodsWhateverTheList(String startedOn, String code) {
        for (var onList2017 : new Boolean[] {null, true, false}) {
            assertThat(rate(RIGHT, onList2017, startedOn)).containsEntry("rateCode", code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-28,true,MIN_OWN_80_MAX,false",
        "2017-03-01,true,OWN_100,false",
        "2017-03-01,false,MIN_OWN_80_MAX,false",
        "2017-03-01,,MIN_OWN_80_MAX,false",
        "2020-07-31,true,OWN_100,false",
        "2020-07-31,false,MIN_OWN_80_MAX,false",
        "2020-08-01,true,OWN_100,true",
        "2020-08-01,false,MIN_OWN_80_MAX,true",
        "2020-12-31,true,OWN_100,true",
        "2021-01-01,true,MIN_OWN_80_MAX,true",
        "2026-06-30,false,MIN_OWN_80_MAX,true",
        "2026-06-30,true,MIN_OWN_80_MAX,true",
        "2026-07-01,false,NONE,false",
        "2026-07-01,true,NONE,false"
    })
    void thePoolPaysByListAndStartUntilItIsAbolished(
            String startedOn, Boolean onList2017, String code, boolean mayExceed) {
        assertThat(rate(POOL, onList2017, startedOn))
                .containsEntry("rateCode", code)
                .containsEntry("mayExceedDagpengePeriod", mayExceed)
                .containsEntry("loanOption", "MIN_OWN_80_MAX".equals(code))
                .containsEntry("wholeEducationOnly", false);
    }

    @Test
    void theRightIsForAWholeEducationAndMayOutlastTheBenefitPeriod() {
        assertThat(rate(RIGHT, null, "2025-03-03"))
                .containsEntry("ratePercent", 110)
                .containsEntry("rateText", "110 pct. af egen dagpengesats, dog højst 110 pct. af højeste dagpengesats.")
                .containsEntry("wholeEducationOnly", true)
                .containsEntry("mayExceedDagpengePeriod", true)
                .containsEntry("loanOption", false)
                .containsEntry("lawRef", "LAB § 97 a");
    }

    @Test
    void everyOtherTrackHasNoRateAndAMissingStartDateSaysSo() {
        for (var track : new String[] {null, "GRUNDFORLOEB", "VOKSENLAERLING", "NOT_TARGET"}) {
            assertThat(rate(track, null, "2025-03-03")).containsEntry("rateCode", "NONE");
            assertThat(rate(track, true, null)).containsEntry("rateCode", "NONE");
        }
        for (var track : List.of(RIGHT, POOL)) {
            assertThat(rate(track, null, null))
                    .containsEntry("rateCode", "NONE")
                    .containsEntry("rateText", "Satsen kan ikke fastsættes, fordi uddannelsens startdato mangler.");
        }
        assertThat(engine.evaluate("ydelsessats", Map.of())).containsEntry("rateCode", "NONE");
    }

    @Test
    void exactlyOneRowAnswersOnEveryDayAndTheDayIsTheOneInCopenhagen() {
        for (var day = LocalDate.of(2017, 1, 1); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(13)) {
            var instant =
                    Date.from(day.atStartOfDay(ZoneId.of("Europe/Copenhagen")).toInstant());
            for (var track : List.of(RIGHT, POOL)) {
                for (var onList2017 : List.of(true, false)) {
                    assertThat(rate(track, onList2017, instant)).isEqualTo(rate(track, onList2017, day.toString()));
                }
            }
        }
    }

    private static Map<String, Object> rate(String track, Boolean onList2017, Object startedOn) {
        var facts = new HashMap<String, Object>();
        facts.put("track", track);
        facts.put("onList2017", onList2017);
        facts.put("startedOn", startedOn);
        return engine.evaluate("ydelsessats", facts);
    }
}
