package dk.loeftet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Camunda's own pages speak Danish: {@code locales/da.json} of each web application against the English file that the
 * platform brings along. One word for one thing:
 *
 * <pre>
 * English             Tasklist (caseworkers)   Cockpit, Admin (operations)
 * task                opgave                   opgave; user task: brugeropgave
 * assignee, assigned  tildelt                  tildelt
 * claim / unclaim     tag opgaven / giv tilbage
 * complete            fuldfør
 * delegate            overlad                  overlad
 * due date            frist                    frist
 * follow-up date      opfølgning               opfølgning
 * process             forløb                   proces
 * process definition  forløb                   procesdefinition
 * process instance    sag                      procesinstans
 * business key        sagsnummer               forretningsnøgle
 * variable            oplysning                variabel
 * tenant              kontor                   lejer
 * suspend             sæt på pause             suspendér
 * activate            aktivér                  aktivér
 * running             -                        aktiv
 * cancel (instance)   -                        afbryd
 * cancel (dialog)     fortryd                  fortryd
 * incident            -                        fejlhændelse
 * retry               -                        forsøg igen; one more retry: et forsøg mere
 * deployment, deploy  -                        udrulning, udrul
 * decision            -                        beslutning (never afgørelse, which is the citizen's)
 * DRD                 -                        beslutningsdiagram
 * case (CMMN)         CMMN-sag                 sag, sagsinstans
 * modification        -                        ændring
 * migration, mapping  -                        migrering, kobling
 * cleanup             -                        oprydning
 * removal time        -                        slettetidspunkt
 * time to live        -                        levetid
 * authorization       adgang                   rettighed; permission: tilladelse
 * operation log       -                        handlingslog
 * dashboard           -                        oversigt
 * human task          -                        opgave
 * </pre>
 */
class WebAppWordsTest {

    /** Loans and signs that a Dane writes the same way. */
    private static final Set<String> LOANS = Set.of(
            "",
            "Type",
            "Cockpit",
            "Diagram",
            "Filter",
            "Operator",
            "Start",
            "Links",
            "Batch",
            "batch",
            "OK",
            "GLOBAL",
            "Optimize",
            "System",
            "Job",
            "Status",
            "Version",
            "Version:",
            "Element",
            "weekend",
            "null",
            "<null>",
            "<undefined>",
            "<definition>",
            "<version>",
            "<",
            "<=",
            ">",
            ">=",
            "CSV",
            "JSON",
            // moment's own signs
            "L",
            "HH:mm",
            "1",
            "4");

    /** What the program fills in, and the markup of a link or a line break. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}|%[sd]|</?[abrstong]+(?=[ />])|href=\"[^\"]*\"");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|not|has|been|with|your|you|please|could|was|this|are|and|or|failed|task|tenant|user|group|"
                    + "process instance|process definition|deployment|incident)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENGINE_WORDS = Pattern.compile(
            "proces|variabel|variabl|instans|lejer|token|seriali|udrul|engine", Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyWordOfTheWebApplicationHasADanishOne(String app) throws IOException {
        Set<String> english = words(app, "en").keySet();
        Set<String> danish = words(app, "da").keySet();
        assertThat(english).as("known to the platform").hasSizeGreaterThan(150);
        assertThat(without(english, danish)).as("missing").isEmpty();
        assertThat(without(danish, english)).as("unknown").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whatTheProgramFillsInHasItsPlaceInDanishToo(String app) throws IOException {
        Map<String, String> english = words(app, "en");
        assertThat(wrong(app, (key, danish) -> !placeholders(danish).equals(placeholders(english.get(key)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void sentencesThatAreGluedTogetherKeepTheirBlanks(String app) throws IOException {
        Map<String, String> english = words(app, "en");
        assertThat(wrong(app, (key, danish) -> !edges(danish).equals(edges(english.get(key)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingIsLeftInEnglish(String app) throws IOException {
        Map<String, String> english = words(app, "en");
        assertThat(wrong(
                        app,
                        (key, danish) -> !LOANS.contains(danish.strip())
                                && (danish.isBlank() || danish.equals(english.get(key)))))
                .isEmpty();
        assertThat(wrong(
                        app,
                        (key, danish) -> ENGLISH.matcher(
                                        PLACEHOLDER.matcher(danish).replaceAll(""))
                                .find()))
                .isEmpty();
    }

    @Test
    void aCaseworkerReadsNoWordOfTheEngine() throws IOException {
        assertThat(wrong(
                        "tasklist",
                        (key, danish) -> ENGINE_WORDS.matcher(danish).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void aWeekBeginsOnMondayAndADayHas24Hours(String app) throws IOException {
        Map<String, String> danish = words(app, "da");
        assertThat(danish)
                .containsEntry("/dateLocales/week/dow", "1")
                .containsEntry("/dateLocales/week/doy", "4")
                .containsEntry("/dateLocales/longDateFormat/LT", "HH:mm")
                .containsEntry("/dateLocales/monthsShort/10", "nov.")
                .containsEntry("/dateLocales/weekdays/1", "mandag");
    }

    private static List<String> without(Set<String> keys, Set<String> others) {
        return keys.stream().filter(key -> !others.contains(key)).toList();
    }

    private static List<String> wrong(String app, BiPredicate<String, String> isWrong) throws IOException {
        return words(app, "da").entrySet().stream()
                .filter(word -> isWrong.test(word.getKey(), word.getValue()))
                .map(word -> word.getKey() + ": " + word.getValue())
                .toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group() : "{{" + found.group(1) + "}}")
                .sorted()
                .toList();
    }

    private static List<String> edges(String text) {
        return Pattern.compile("^\\s+|\\s+$")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Map<String, String> words(String app, String language) throws IOException {
        try (InputStream in = resource(app, "locales/" + language + ".json")) {
            // The platform's English files begin with a byte order mark.
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> words = new TreeMap<>();
            collect(JSON.readTree(text), "", words);
            return words;
        }
    }

    private static void collect(JsonNode node, String path, Map<String, String> words) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), words));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, words);
            }
        } else {
            words.put(path, node.asText());
        }
    }

    private static InputStream resource(String app, String path) {
        String name = "/META-INF/resources/webjars/camunda/app/" + app + "/" + path;
        InputStream in = WebAppWordsTest.class.getResourceAsStream(name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}
