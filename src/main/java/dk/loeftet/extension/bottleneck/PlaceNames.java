package dk.loeftet.extension.bottleneck;

import java.util.Locale;

/** What people call whom a case waits for. Replace the default, which knows no names, by a bean of this type. */
public interface PlaceNames {

    /** Stands after "waits for": the citizen, the school. */
    default String waitingOn(String word) {
        return word;
    }

    /** The same for readers of another language. */
    default String waitingOn(String word, Locale locale) {
        return waitingOn(word);
    }

    default String party(String id) {
        return id;
    }
}
