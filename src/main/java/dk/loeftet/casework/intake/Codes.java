package dk.loeftet.casework.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** The codes of lists and pages, and what they are called in decisions (D1 of the domain reference). */
final class Codes {

    /** Values of {@code ydelse}; decisions use the same words. */
    static final Map<String, String> BENEFITS = Collections.unmodifiableMap(Stream.of(
                    "dagpenge",
                    "kontanthjaelp-jobparat",
                    "kontanthjaelp-aktivitetsparat",
                    "sygedagpenge",
                    "beskaeftiget",
                    "andet")
            .collect(Collectors.toMap(code -> code, code -> code, (one, other) -> one, LinkedHashMap::new)));

    /** Values of {@code hoejeste_uddannelse} and D1's {@code highestVocationalEducation}. */
    static final Map<String, String> EDUCATIONS = educations();

    private Codes() {}

    /** How a list writes an education level. */
    static @Nullable String educationAsWritten(@Nullable String level) {
        return EDUCATIONS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(level))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> educations() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("ingen", "none");
        levels.put("erhvervsuddannelse", "vocational");
        levels.put("kort-videregaaende", "shortHigher");
        levels.put("over-erhvervsuddannelse", "aboveVocational");
        return Collections.unmodifiableMap(levels);
    }
}
