package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sentences of the answers in both languages. */
class WordsTest {

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() throws IOException {
        assertThat(sentences("da")).isNotEmpty().isEqualTo(sentences("en"));
    }

    @Test
    void danishLettersComeThrough() {
        assertThat(Words.of(Words.DANISH).say("headline", "ved Prøve", "2 sager", ""))
                .isEqualTo("Sagerne står længst ved Prøve: 2 sager.");
        assertThat(Words.of(Locale.UK).say("headline", "at Prøve", "2 cases", ""))
                .isEqualTo("Cases stand longest at Prøve: 2 cases.");
    }

    @Test
    void whoReadsAnotherLanguageGetsDanish() {
        assertThat(Words.of(Locale.GERMAN).say("cases.one")).isEqualTo("1 sag");
    }

    @Test
    void aNameWithBracesIsANameAndNoPlace() {
        assertThat(Words.of(Words.DANISH).say("where", "Trin {1} 'A'")).isEqualTo("ved Trin {1} 'A'");
    }

    /** Each key with how many places its sentence has. */
    private static Set<String> sentences(String language) throws IOException {
        Properties file = new Properties();
        String path = "/" + Words.FILE.replace('.', '/') + "_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(path)), StandardCharsets.UTF_8)) {
            file.load(reader);
        }
        Set<String> sentences = new TreeSet<>();
        file.forEach((key, sentence) ->
                sentences.add(key + " " + new MessageFormat(sentence.toString()).getFormatsByArgumentIndex().length));
        return sentences;
    }
}
