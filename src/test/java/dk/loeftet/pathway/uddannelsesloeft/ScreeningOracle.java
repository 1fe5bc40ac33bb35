package dk.loeftet.pathway.uddannelsesloeft;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Table D1 once more, as plain predicates: what the decision tables must agree with. */
final class ScreeningOracle {

    static final List<String> BENEFITS = List.of(
            "dagpenge",
            "kontanthjaelp-jobparat",
            "kontanthjaelp-aktivitetsparat",
            "sygedagpenge",
            "beskaeftiget",
            "andet",
            "fleksjob");
    static final List<String> EDUCATIONS = List.of("none", "vocational", "aboveVocational", "shortHigher");

    private static final Set<String> UNEMPLOYED =
            Set.of("dagpenge", "kontanthjaelp-jobparat", "kontanthjaelp-aktivitetsparat");

    private final Facts facts;

    private ScreeningOracle(Facts facts) {
        this.facts = facts;
    }

    /** The recommended track of a citizen whose age, benefit, education and last use of it are all known. */
    static String track(Facts facts) {
        var row = new ScreeningOracle(facts);
        if (row.rightTo110()) {
            return "UDDANNELSESLOEFT_110";
        } else if (row.apprentice() && facts.isTrue("uddannelsesaftaleOffered")) {
            return "VOKSENLAERLING";
        } else if (row.liftable() && facts.values().get("targetEducationOnNationalList") == null) {
            return "UDDANNELSESLOEFT_KANDIDAT";
        } else if (row.pool()) {
            return "UDDANNELSESLOEFT_80";
        } else if (row.is("kontanthjaelp-jobparat") && row.fromAge(30) && row.unskilledOrObsolete()) {
            return "GRUNDFORLOEB";
        } else if (row.apprentice() || row.employedApprentice() || row.skilledApprentice()) {
            return "VOKSENLAERLING";
        } else if (!row.is("fleksjob")
                && (facts.isTrue("regionalCourseOnList") || facts.isTrue("employerDeclaration"))) {
            return "REGIONAL_COURSE";
        } else if (row.sixWeeks()) {
            return "SIX_WEEKS";
        } else if (row.is("sygedagpenge") && row.fromAge(25)) {
            return "GUIDANCE_ONLY";
        }
        return "NOT_TARGET";
    }

    private boolean rightTo110() {
        return liftable()
                && facts.isTrue("targetEducationOnNationalList")
                && (within("2020-08-01", "2022-12-31") || within("2023-07-01", "9999-12-31"));
    }

    private boolean pool() {
        return liftable() && facts.isFalse("targetEducationOnNationalList") && within("0001-01-01", "2026-06-30");
    }

    private boolean liftable() {
        return is("dagpenge") && fromAge(30) && unskilledOrObsolete();
    }

    private boolean apprentice() {
        return UNEMPLOYED.contains(facts.text("benefitType")) && fromAge(25) && unskilledOrObsolete();
    }

    private boolean skilledApprentice() {
        int months = within("2021-01-01", "2022-12-31") ? 3 : 6;
        return UNEMPLOYED.contains(facts.text("benefitType"))
                && fromAge(25)
                && educated("vocational")
                && !obsolete()
                && atLeast("unemploymentMonthsFromStart", months);
    }

    private boolean employedApprentice() {
        return is("beskaeftiget") && fromAge(25) && educated("none") && facts.isTrue("targetEducationOnNationalList");
    }

    private boolean sixWeeks() {
        Integer months = facts.number("unemploymentMonthsFromStart");
        return is("dagpenge")
                && !educated("aboveVocational")
                && atLeast("unemploymentWeeks", 5)
                && months != null
                && months < (fromAge(25) ? 9 : 6)
                && !atLeast("usedSixWeeks", 30);
    }

    private boolean unskilledOrObsolete() {
        return educated("none") || obsolete();
    }

    private boolean obsolete() {
        return educated("vocational") && atLeast("yearsSinceUsed", 5);
    }

    private boolean is(String benefitType) {
        return benefitType.equals(facts.text("benefitType"));
    }

    private boolean educated(String education) {
        return education.equals(facts.text("highestVocationalEducation"));
    }

    private boolean fromAge(int years) {
        return atLeast("age", years);
    }

    private boolean atLeast(String name, int value) {
        return facts.number(name) != null && facts.number(name) >= value;
    }

    private boolean within(String from, String to) {
        String date = facts.text("effectiveDate");
        return date.compareTo(from) >= 0 && date.compareTo(to) <= 0;
    }

    /** Every way in which the unknown ones of the four personal facts may turn out to be. */
    static Stream<Facts> completions(Facts facts) {
        return Stream.of(facts)
                .flatMap(f -> known(BENEFITS, f.text("benefitType"))
                        ? Stream.of(f)
                        : BENEFITS.stream().map(b -> f.with("benefitType", b)))
                .flatMap(f -> f.number("age") != null
                        ? Stream.of(f)
                        : Stream.of(24, 25, 29, 30).map(a -> f.with("age", a)))
                .flatMap(f -> known(EDUCATIONS, f.text("highestVocationalEducation"))
                        ? Stream.of(f)
                        : EDUCATIONS.stream().map(e -> f.with("highestVocationalEducation", e)))
                .flatMap(f -> f.number("yearsSinceUsed") != null
                        ? Stream.of(f)
                        : Stream.of(4, 5).map(f::yearsSinceUsed));
    }

    private static boolean known(List<String> values, String value) {
        return value != null && values.contains(value);
    }
}
