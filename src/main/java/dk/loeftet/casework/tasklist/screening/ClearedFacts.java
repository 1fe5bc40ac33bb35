package dk.loeftet.casework.tasklist.screening;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.springframework.lang.Nullable;

/** What a row of the list brings, checked: null where nothing was filled in. */
record ClearedFacts(
        @Nullable String highestEducation,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate lastUsedOn,
        @Nullable String benefitType,
        @Nullable String regionalFund) {

    private static final Set<String> EDUCATIONS = Set.of("none", "vocational", "shortHigher", "aboveVocational");
    private static final Set<String> BENEFITS = Set.of(
            "dagpenge",
            "kontanthjaelp-jobparat",
            "kontanthjaelp-aktivitetsparat",
            "sygedagpenge",
            "beskaeftiget",
            "andet");

    /** A course of the regional list, an employer's declaration, or neither of them. */
    private static final Set<String> REGIONAL_FUND = Set.of("list", "declaration", "none");

    /** Nobody in the lists was educated before this year; an older year is a slip of the finger. */
    private static final int EARLIEST_YEAR = 1930;

    static ClearedFacts of(Row row, LocalDate today) {
        ClearedFacts facts = new ClearedFacts(
                oneOf("highestEducation", row.highestEducation(), EDUCATIONS, "Vælg en uddannelse fra listen."),
                date("completedOn", row.completedOn(), today),
                date("lastUsedOn", row.lastUsedOn(), today),
                oneOf("benefitType", row.benefitType(), BENEFITS, "Vælg en ydelse fra listen."),
                oneOf("regionalFund", row.regionalFund(), REGIONAL_FUND, "Vælg et svar om regional pulje fra listen."));
        if (facts.equals(new ClearedFacts(null, null, null, null, null))) {
            throw new RowRefused(null, "Der er ikke udfyldt noget i rækken.");
        }
        return facts;
    }

    private static @Nullable String oneOf(String field, @Nullable String text, Set<String> known, String cure) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!known.contains(text)) {
            throw new RowRefused(field, cure);
        }
        return text;
    }

    private static @Nullable LocalDate date(String field, @Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            throw new RowRefused(field, "Skriv datoen som dag, måned og år.");
        }
        if (date.isAfter(today)) {
            throw new RowRefused(field, "Datoen ligger i fremtiden. Ret den.");
        }
        if (date.getYear() < EARLIEST_YEAR) {
            throw new RowRefused(field, "Årstallet er for tidligt. Ret datoen.");
        }
        return date;
    }

    /** A row as the page sends it. */
    record Row(
            @Nullable String caseNumber,
            @Nullable String highestEducation,
            @Nullable String completedOn,
            @Nullable String lastUsedOn,
            @Nullable String benefitType,
            @Nullable String regionalFund) {}
}
