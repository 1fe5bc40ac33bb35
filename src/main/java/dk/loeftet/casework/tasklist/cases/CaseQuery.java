package dk.loeftet.casework.tasklist.cases;

import dk.loeftet.casework.person.Cpr;
import dk.loeftet.extension.web.InvalidInput;
import java.util.Locale;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * What is looked for, checked; what is null does not matter.
 *
 * @param pattern part of a case number or a name, for {@code like} with the escape {@code !}
 * @param cpr all ten digits
 * @param phone the last eight digits
 * @param status {@code OPEN} with those on pause, {@code PAUSED}, {@code CLOSED} or {@code ALL}
 * @param person user id of somebody who works on the case
 * @param unnamed whether nobody may be named on the case
 * @param oldestFirst by age, and not by what is due first
 */
record CaseQuery(
        @Nullable String pattern,
        @Nullable String cpr,
        @Nullable String phone,
        String status,
        @Nullable String stage,
        @Nullable String waitingOn,
        @Nullable String party,
        @Nullable String person,
        boolean unnamed,
        boolean oldestFirst,
        int page) {

    static final String OPEN = "OPEN";
    static final String PAUSED = "PAUSED";
    static final String CLOSED = "CLOSED";
    private static final String ALL = "ALL";

    /** Stands for nobody where a person can be chosen. */
    static final String NOBODY = "-";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 10_000;
    private static final int PHONE_DIGITS = 8;

    /** Reads what somebody typed and chose. A text is looked for in closed cases too, unless a status is chosen. */
    static CaseQuery of(Typed typed) {
        String text = blankAsNone(typed.text());
        if (text != null && text.length() < SHORTEST) {
            throw new InvalidInput("text", "Skriv et sagsnummer eller mindst to bogstaver af navnet.");
        }
        if (text != null && text.length() > LONGEST) {
            throw new InvalidInput("text", "Søgningen er for lang. Skriv kun navnet eller sagsnummeret.");
        }
        String cpr = text == null ? null : Cpr.parse(text).map(Cpr::digits).orElse(null);
        String phone = text == null || cpr != null ? null : phone(text);
        String person = blankAsNone(typed.person());
        return new CaseQuery(
                text == null || cpr != null || phone != null ? null : like(text),
                cpr,
                phone,
                status(blankAsNone(typed.status()), text),
                blankAsNone(typed.stage()),
                blankAsNone(typed.waitingOn()),
                blankAsNone(typed.party()),
                NOBODY.equals(person) ? null : person,
                NOBODY.equals(person),
                "AGE".equals(typed.sort()),
                typed.page() == null ? 0 : Math.min(Math.max(typed.page(), 0), LAST_PAGE));
    }

    /** Whether something is asked of what the case waits for. */
    boolean asksForWait() {
        return stage != null || waitingOn != null || party != null;
    }

    private static String status(@Nullable String status, @Nullable String text) {
        if (status == null) {
            return text == null ? OPEN : ALL;
        }
        if (!Set.of(OPEN, PAUSED, CLOSED, ALL).contains(status)) {
            throw new InvalidInput("status", "Vælg åbne sager, sager på pause, lukkede sager eller alle.");
        }
        return status;
    }

    /** Eight digits with or without spaces and the number of the country. */
    private static @Nullable String phone(String text) {
        String digits = text.replaceAll("[\\s.-]", "").replaceFirst("^(\\+|00)45", "");
        return digits.matches("\\d{" + PHONE_DIGITS + "}") ? digits : null;
    }

    private static String like(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As it was sent. */
    record Typed(
            @Nullable String text,
            @Nullable String status,
            @Nullable String stage,
            @Nullable String waitingOn,
            @Nullable String party,
            @Nullable String person,
            @Nullable String sort,
            @Nullable Integer page) {}
}
