package dk.loeftet.extension.bottleneck;

import java.util.Locale;
import java.util.Objects;
import org.springframework.lang.Nullable;

/** The words of an answer: Danish, or English for who asks for it. What stands in a model stays as it is there. */
final class Wording {

    static final Locale DANISH = Locale.forLanguageTag("da");

    private final Locale locale;
    private final PlaceNames names;

    Wording(Locale locale, PlaceNames names) {
        this.locale = locale;
        this.names = names;
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    String say(String danish, String english) {
        return english() ? english : danish;
    }

    /** A line's name. */
    String name(Dimension dimension, String value, @Nullable Place place) {
        return switch (dimension) {
            case STAGE ->
                value.isEmpty()
                        ? say("Uden for trinene", "Outside the stages")
                        : orValue(place == null ? null : place.stageName(), value);
            case ACTIVITY -> orValue(place == null ? null : place.activityName(), value);
            case WAITING_ON -> value.isEmpty() ? say("Ikke angivet", "Not stated") : waitingOn(value);
            case PARTY -> party(value);
            case SPOT, ELEMENT -> value;
        };
    }

    private static String orValue(@Nullable String name, String value) {
        return Objects.requireNonNullElse(name, value);
    }

    String waitingOn(String word) {
        return names.waitingOn(word, locale);
    }

    String party(String id) {
        return names.party(id);
    }

    /** Thousands apart, as the reader writes them. */
    String count(int number) {
        return String.format(english() ? Locale.ENGLISH : DANISH, "%,d", number);
    }

    /** Working days, with a decimal only where there are few. */
    String number(double days) {
        if (days >= 10) {
            return String.valueOf(Math.round(days));
        }
        String written = String.format(english() ? Locale.ENGLISH : DANISH, "%.1f", days);
        return written.endsWith(",0") || written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
