package dk.loeftet.extension.bottleneck;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the answers, which stand in {@code words_da.properties} and {@code words_en.properties}: Danish, or
 * English for who asks for it.
 */
public final class Words {

    static final String FILE = "dk.loeftet.extension.bottleneck.words";
    static final Locale DANISH = Locale.forLanguageTag("da");

    private static final ResourceBundle.Control THIS_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle sentences;

    private Words(Locale locale) {
        this.locale = locale;
        sentences = ResourceBundle.getBundle(FILE, locale, Words.class.getClassLoader(), THIS_LANGUAGE_ONLY);
    }

    public static Words of(Locale reader) {
        return new Words(Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? Locale.ENGLISH : DANISH);
    }

    /** A sentence with what belongs in its places. */
    public String say(String key, Object... parts) {
        return new MessageFormat(sentences.getString(key), locale).format(parts);
    }

    Locale locale() {
        return locale;
    }
}
