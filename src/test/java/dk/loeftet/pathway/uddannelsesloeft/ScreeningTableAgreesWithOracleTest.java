package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The screening tables against an independent reading of table D1, over a grid of all values that matter. */
class ScreeningTableAgreesWithOracleTest {

    private static final List<String> BENEFITS = plus(ScreeningOracle.BENEFITS, "ukendt", null);
    private static final List<String> EDUCATIONS = plus(ScreeningOracle.EDUCATIONS, "ukendt", null);
    private static final List<Integer> AGES = Arrays.asList(null, 24, 25, 29, 30);
    private static final List<Integer> YEARS = Arrays.asList(null, 4, 5);
    private static final List<Boolean> FLAGS = Arrays.asList(null, true, false);
    private static final List<String> DATES = List.of(
            "2020-07-31",
            "2020-08-01",
            "2020-12-31",
            "2021-01-01",
            "2022-12-31",
            "2023-01-01",
            "2023-06-30",
            "2023-07-01",
            "2026-06-30",
            "2026-07-01");
    private static final List<Integer> WEEKS = Arrays.asList(null, 4, 5);
    private static final List<Integer> MONTHS = Arrays.asList(null, 2, 3, 5, 6, 8, 9);
    private static final List<Integer> USED = Arrays.asList(null, 29, 30);
    private static final int DRAWS_PER_PERSON = 25;

    @Test
    void theRecommendationIsTheOneOfTableD1ForEveryPersonAndDrawnCircumstances() {
        var random = new Random(20250303);
        try (var engine = new DecisionEngine("screening.dmn")) {
            for (var person : persons()) {
                boolean asked = factsMatter(person);
                for (int draw = 0; draw < DRAWS_PER_PERSON; draw++) {
                    var facts = circumstances(person, random);
                    var expected = asked
                            ? "AFKLARING"
                            : ScreeningOracle.track(ScreeningOracle.completions(facts)
                                    .findFirst()
                                    .orElseThrow());
                    assertThat(engine.evaluate("screening-anbefaling", facts.values()))
                            .as("%s", facts)
                            .containsEntry("track", expected)
                            .containsEntry("needsClarification", asked);
                }
            }
        }
    }

    /**
     * Whether something unknown about the person can change the answer under some circumstances: exactly then it is
     * asked for. Circumstances change by the week, so they never spare a question themselves.
     */
    private static boolean factsMatter(Facts person) {
        var completions = ScreeningOracle.completions(person).toList();
        if (completions.size() == 1) {
            return false;
        }
        return allCircumstances()
                .anyMatch(circumstances -> completions.stream()
                                .map(completion -> ScreeningOracle.track(completion.withAll(circumstances)))
                                .distinct()
                                .count()
                        > 1);
    }

    private static Stream<Facts> allCircumstances() {
        var none = new Facts(Map.of());
        return FLAGS.stream()
                .map(none::onList)
                .flatMap(f -> FLAGS.stream().limit(2).map(flag -> f.with("regionalCourseOnList", flag)))
                .flatMap(f -> MONTHS.stream().map(months -> f.unemployed(5, months)))
                .flatMap(f -> Stream.of("2022-12-31", "2025-03-03").map(f::on));
    }

    private static Facts circumstances(Facts person, Random random) {
        return person.onList(any(FLAGS, random))
                .on(any(DATES, random))
                .unemployed(any(WEEKS, random), any(MONTHS, random))
                .with("usedSixWeeks", any(USED, random))
                .with("regionalCourseOnList", any(Arrays.asList(null, false, false, true), random))
                .with("employerDeclaration", any(Arrays.asList(null, false, false, true), random))
                .with("inNoticePeriod", any(FLAGS, random))
                .with("uddannelsesaftaleOffered", any(FLAGS, random));
    }

    private static List<Facts> persons() {
        var persons = new ArrayList<Facts>();
        for (var benefit : BENEFITS) {
            for (var age : AGES) {
                for (var education : EDUCATIONS) {
                    for (var years : YEARS) {
                        persons.add(Facts.of(benefit, age, education).yearsSinceUsed(years));
                    }
                }
            }
        }
        return persons;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> plus(List<String> values, String... more) {
        var all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
