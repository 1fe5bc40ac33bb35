package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningDecisionTest {

    private static DecisionEngine engine;

    @BeforeAll
    static void deploy() {
        engine = new DecisionEngine("screening.dmn");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void anUnskilledCitizenWithoutAChosenEducationIsACandidateAndNotAClarification() {
        assertThat(recommend(Facts.of("dagpenge", 35, "none")))
                .containsEntry("track", "UDDANNELSESLOEFT_KANDIDAT")
                .containsEntry("lawRef", "LAB § 97 a")
                .containsEntry("needsClarification", false)
                .containsEntry(
                        "reason",
                        "Borgeren er fyldt 30 år, er ufaglært og får dagpenge. Der er endnu ikke valgt en uddannelse. "
                                + "Når den er valgt, afgør den nationale positivliste, om borgeren kan få "
                                + "uddannelsesløft og med hvilken sats.");
    }

    @ParameterizedTest
    @CsvSource({"29,VOKSENLAERLING", "30,UDDANNELSESLOEFT_110"})
    void theRightTo110BeginsAtThirty(int age, String track) {
        assertTrack(Facts.of("dagpenge", age, "none").onList(true), track);
    }

    @ParameterizedTest
    @CsvSource({"24,NOT_TARGET", "25,VOKSENLAERLING"})
    void anAdultApprenticeIsAtLeastTwentyFive(int age, String track) {
        assertTrack(Facts.of("kontanthjaelp-aktivitetsparat", age, "none"), track);
        assertTrack(Facts.of("beskaeftiget", age, "none").onList(true), track);
    }

    @ParameterizedTest
    @CsvSource({"4,NOT_TARGET", "5,UDDANNELSESLOEFT_110"})
    void anEducationIsObsoleteAfterFiveWholeYears(int years, String track) {
        assertTrack(Facts.of("dagpenge", 30, "vocational").yearsSinceUsed(years).onList(true), track);
    }

    @Test
    void onlyAVocationalEducationCanBeObsolete() {
        assertTrack(
                Facts.of("dagpenge", 40, "aboveVocational").yearsSinceUsed(20).onList(true), "NOT_TARGET");
        assertTrack(Facts.of("dagpenge", 40, "shortHigher").yearsSinceUsed(20).onList(true), "NOT_TARGET");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07-31,VOKSENLAERLING",
        "2020-08-01,UDDANNELSESLOEFT_110",
        "2022-12-31,UDDANNELSESLOEFT_110",
        "2023-01-01,VOKSENLAERLING",
        "2023-06-30,VOKSENLAERLING",
        "2023-07-01,UDDANNELSESLOEFT_110",
        "2026-07-01,UDDANNELSESLOEFT_110"
    })
    void theRightTo110IsValidInTwoPeriods(String date, String track) {
        assertTrack(Facts.of("dagpenge", 35, "none").onList(true).on(date), track);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30,UDDANNELSESLOEFT_80", "2026-07-01,VOKSENLAERLING"})
    void thePoolEndsWithTheReform(String date, String track) {
        assertTrack(Facts.of("dagpenge", 35, "none").onList(false).on(date), track);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31,5,NOT_TARGET",
        "2020-12-31,6,VOKSENLAERLING",
        "2021-01-01,2,NOT_TARGET",
        "2021-01-01,3,VOKSENLAERLING",
        "2022-12-31,3,VOKSENLAERLING",
        "2023-01-01,5,NOT_TARGET",
        "2023-01-01,6,VOKSENLAERLING"
    })
    void aSkilledCitizenBecomesAnApprenticeAfterMonthsOfUnemployment(String date, int months, String track) {
        assertTrack(
                Facts.of("kontanthjaelp-jobparat", 40, "vocational")
                        .yearsSinceUsed(1)
                        .on(date)
                        .unemployed(null, months),
                track);
    }

    @ParameterizedTest
    @CsvSource({
        "24,4,1,0,NOT_TARGET",
        "24,5,1,0,SIX_WEEKS",
        "24,20,5,0,SIX_WEEKS",
        "24,26,6,0,NOT_TARGET",
        "25,26,6,0,SIX_WEEKS",
        "25,38,8,0,SIX_WEEKS",
        "25,39,9,0,NOT_TARGET",
        "24,5,1,29,SIX_WEEKS",
        "24,5,1,30,NOT_TARGET",
        "24,5,1,,SIX_WEEKS",
        "24,,1,0,NOT_TARGET",
        "24,5,,0,NOT_TARGET"
    })
    void theSixWeeksAreReferredToTheUnemploymentFundInTheirTime(
            int age, Integer weeks, Integer months, Integer used, String track) {
        assertTrack(
                Facts.of("dagpenge", age, "shortHigher")
                        .unemployed(weeks, months)
                        .with("usedSixWeeks", used),
                track);
    }

    @Test
    void anOfferedTrainingAgreementGoesBeforeALiftButNotBeforeTheRight() {
        var citizen = Facts.of("dagpenge", 35, "none").with("uddannelsesaftaleOffered", true);
        assertTrack(citizen, "VOKSENLAERLING");
        assertTrack(citizen.onList(false), "VOKSENLAERLING");
        assertTrack(citizen.onList(true), "UDDANNELSESLOEFT_110");
        assertTrack(citizen.with("benefitType", "kontanthjaelp-jobparat"), "VOKSENLAERLING");
    }

    @ParameterizedTest
    @CsvSource({"29,VOKSENLAERLING", "30,GRUNDFORLOEB"})
    void aFoundationCourseIsForJobReadyCitizensFromThirty(int age, String track) {
        assertTrack(Facts.of("kontanthjaelp-jobparat", age, "none"), track);
        assertTrack(Facts.of("kontanthjaelp-aktivitetsparat", age, "none"), "VOKSENLAERLING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regionalCourseOnList", "employerDeclaration"})
    void aRegionalCourseIsForEveryGroupButFleksjobAndGoesBeforeTheSixWeeks(String ground) {
        assertTrack(Facts.of("andet", null, null).with(ground, true), "REGIONAL_COURSE");
        assertTrack(Facts.of("sygedagpenge", 50, null).with(ground, true), "REGIONAL_COURSE");
        assertTrack(Facts.of("fleksjob", 50, "none").with(ground, true), "NOT_TARGET");
        assertTrack(Facts.of("dagpenge", 24, "none").unemployed(10, 2).with(ground, true), "REGIONAL_COURSE");
    }

    @ParameterizedTest
    @CsvSource({"24,NOT_TARGET", "25,GUIDANCE_ONLY"})
    void sickCitizensAreGuidedFromTwentyFive(int age, String track) {
        assertTrack(Facts.of("sygedagpenge", age, null), track);
    }

    @Test
    void everyMissingFactIsNamedWhetherItIsNullOrWasNeverSent() {
        var citizen = Facts.of("dagpenge", 35, "vocational").yearsSinceUsed(7);
        for (var missing : Map.of(
                        "effectiveDate", "den dato, vurderingen skal gælde for",
                        "benefitType", "borgerens ydelse",
                        "age", "borgerens alder",
                        "highestVocationalEducation", "borgerens højeste erhvervsrettede uddannelse",
                        "yearsSinceUsed", "hvornår erhvervsuddannelsen sidst er brugt")
                .entrySet()) {
            for (var facts : List.of(citizen.with(missing.getKey(), null), citizen.without(missing.getKey()))) {
                assertThat(recommend(facts))
                        .containsEntry("track", "AFKLARING")
                        .containsEntry("needsClarification", true)
                        .containsEntry(
                                "reason",
                                "Der kan ikke anbefales et spor endnu. Følgende mangler at blive oplyst: "
                                        + missing.getValue() + ".");
            }
        }
    }

    @Test
    void allThatIsMissingIsAskedForAtOnce() {
        assertThat((String) recommend(Facts.of("dagpenge", null, null)).get("reason"))
                .contains("borgerens alder; borgerens højeste erhvervsrettede uddannelse");
        assertThat(recommend(new Facts(Map.of()))).containsEntry("track", "AFKLARING");
    }

    @Test
    void anUnknownValueIsClarifiedLikeAMissingOne() {
        assertTrack(Facts.of("uddannelseshjaelp", 35, "none"), "AFKLARING");
        assertTrack(Facts.of("dagpenge", 35, "ingen"), "AFKLARING");
        assertTrack(Facts.of("dagpenge", 35, "none").on("snart"), "AFKLARING");
    }

    @Test
    void aFactThatCannotChangeTheAnswerIsNotAskedFor() {
        assertTrack(Facts.of("andet", null, null), "NOT_TARGET");
        assertTrack(Facts.of("sygedagpenge", 40, null), "GUIDANCE_ONLY");
        assertTrack(Facts.of("dagpenge", 24, "vocational").unemployed(5, 1), "SIX_WEEKS");
        assertTrack(Facts.of("dagpenge", null, "aboveVocational"), "NOT_TARGET");
        assertTrack(Facts.of("kontanthjaelp-jobparat", 24, null), "NOT_TARGET");
        assertTrack(Facts.of("kontanthjaelp-jobparat", null, "shortHigher"), "NOT_TARGET");
        assertTrack(Facts.of("beskaeftiget", null, "vocational"), "NOT_TARGET");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30,UDDANNELSESLOEFT_80", "2026-07-01,VOKSENLAERLING"})
    void aDateFromTheRestInterfaceIsTheDayInCopenhagen(LocalDate day, String track) {
        var midnight = day.atStartOfDay(ZoneId.of("Europe/Copenhagen"));
        for (var instant : List.of(midnight, midnight.plusHours(23))) {
            assertTrack(Facts.of("dagpenge", 35, "none").onList(false).on(Date.from(instant.toInstant())), track);
        }
    }

    @Test
    void everyTrackThatAppliesIsCollected() {
        var facts = Facts.of("dagpenge", 35, "none").unemployed(8, 2).with("regionalCourseOnList", true);
        assertThat(engine.evaluateAll("screening-spor", facts.values()))
                .extracting(row -> row.get("applicable"))
                .containsExactly("2k", "5", "8", "9", "12");
    }

    private static Map<String, Object> recommend(Facts facts) {
        return engine.evaluate("screening-anbefaling", facts.values());
    }

    private static void assertTrack(Facts facts, String track) {
        assertThat(recommend(facts))
                .as("%s", facts)
                .containsEntry("track", track)
                .containsEntry("needsClarification", "AFKLARING".equals(track));
    }
}
