package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.Place;
import java.util.Locale;
import java.util.Objects;
import org.springframework.lang.Nullable;

/** Names and numbers as the reader's language has them. What stands in a model stays as it is there. */
final class Wording {

    private final Words words;
    private final PlaceNames names;

    Wording(Locale reader, PlaceNames names) {
        this.words = Words.of(reader);
        this.names = names;
    }

    Words words() {
        return words;
    }

    /** A line's name. */
    String name(Dimension dimension, String value, @Nullable Place place) {
        return switch (dimension) {
            case STAGE ->
                value.isEmpty() ? words.say("stage.none") : orValue(place == null ? null : place.stageName(), value);
            case ACTIVITY -> orValue(place == null ? null : place.activityName(), value);
            case WAITING_ON -> value.isEmpty() ? words.say("waiting-on.none") : waitingOn(value);
            case PARTY -> party(value);
            case SPOT, ELEMENT -> value;
        };
    }

    private static String orValue(@Nullable String name, String value) {
        return Objects.requireNonNullElse(name, value);
    }

    String waitingOn(String word) {
        return names.waitingOn(word, words.locale());
    }

    String party(String id) {
        return names.party(id);
    }

    /** Thousands apart, as the reader writes them. */
    String count(int number) {
        return String.format(words.locale(), "%,d", number);
    }

    /** Working days, with a decimal only where there are few. */
    String number(double days) {
        if (days >= 10) {
            return String.valueOf(Math.round(days));
        }
        String written = String.format(words.locale(), "%.1f", days);
        return written.endsWith(",0") || written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }
}
