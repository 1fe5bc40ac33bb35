package dk.loeftet.extension.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * The text of a message as a process owner wrote it.
 *
 * @param key file name without its ending
 * @param file where the owner finds it
 * @param kind what sort of message it is: {@value #DECISION}, {@value #INVITATION}, {@value #REMINDER} or {@value #NOTICE}
 * @param calendar whether an appointment goes with it: {@value #INVITE}, {@value #CANCEL} or null
 * @param more what stands below a list that does not hold everything; null where nothing is said of the rest
 * @param freeTo to whom people may send it at any time, in the model's words; empty where only a model sends it
 * @param subject the first heading
 * @param body everything below it
 */
public record MessageTemplate(
        String key,
        String file,
        String kind,
        @Nullable String calendar,
        @Nullable String more,
        List<String> freeTo,
        String subject,
        String body) {

    /** A decision, a hearing or how to complain. */
    public static final String DECISION = "afgoerelse";

    /** Somebody shall come somewhere. */
    public static final String INVITATION = "indkaldelse";

    /** Something that the recipient knows already. */
    public static final String REMINDER = "paamindelse";

    /** Everything else, and what a text without a type is. */
    public static final String NOTICE = "besked";

    /** The appointment is made, or changed. */
    public static final String INVITE = "indkald";

    /** The appointment is called off. */
    public static final String CANCEL = "aflys";

    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

    private static final Set<String> KINDS = new TreeSet<>(Set.of(DECISION, INVITATION, REMINDER, NOTICE));
    private static final Set<String> SAID = Set.of("type", "kalender", "flere", "fri");
    private static final Set<String> CALENDAR = new TreeSet<>(Set.of(INVITE, CANCEL));
    private static final Pattern HEAD = Pattern.compile("\\A---\\R(.*?)^---\\R", Pattern.DOTALL | Pattern.MULTILINE);

    /**
     * Reads what is said of the message between two lines {@code ---}, if anything, then {@code # subject}, an empty
     * line and the body.
     *
     * @throws IllegalArgumentException when something is wrong with it, in words for the owner
     */
    static MessageTemplate parse(String key, String file, String text) {
        var head = HEAD.matcher(text.strip());
        boolean hasHead = head.find();
        Map<String, String> said = hasHead ? said(file, head.group(1)) : Map.of();
        String[] parts =
                (hasHead ? text.strip().substring(head.end()) : text).strip().split("\\R", 2);
        if (!parts[0].startsWith("# ") || parts.length < 2) {
            throw new IllegalArgumentException(
                    "Beskeden »" + file + "« skal begynde med »# « og et emne, derefter en tom linje og teksten.");
        }
        return new MessageTemplate(
                key,
                file,
                oneOf(KINDS, said.getOrDefault("type", NOTICE), "type", file),
                said.containsKey("kalender") ? oneOf(CALENDAR, said.get("kalender"), "kalender", file) : null,
                said.get("flere"),
                freeTo(said.getOrDefault("fri", "")),
                parts[0].substring(2).strip(),
                parts[1].strip());
    }

    /** The placeholders that the text uses. */
    public Set<String> placeholders() {
        Set<String> used = new TreeSet<>();
        Stream.of(subject, body, more == null ? "" : more)
                .forEach(text -> PLACEHOLDER.matcher(text).results().forEach(found -> used.add(found.group(1))));
        return used;
    }

    /**
     * The text with something in the place of each placeholder. One pass: what somebody typed is never read as a
     * placeholder itself.
     */
    public RenderedMessage filled(UnaryOperator<String> values) {
        return new RenderedMessage(fill(subject, values), fill(body, values)).asMail();
    }

    /** What is said of the rest of a list, with something in the place of each placeholder; nothing where nothing is said. */
    String moreFilled(UnaryOperator<String> values) {
        return more == null ? "" : fill(more, values);
    }

    private static List<String> freeTo(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fill(String text, UnaryOperator<String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    private static Map<String, String> said(String file, String head) {
        Map<String, String> said = new TreeMap<>();
        head.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] pair = line.split(":", 2);
            if (pair.length < 2 || !SAID.contains(pair[0].strip())) {
                throw new IllegalArgumentException("Beskeden »" + file + "«: linjen »" + line
                        + "« mellem stregerne kendes ikke. Skriv »type: …«, »kalender: …«, »fri: …« eller »flere: …«.");
            }
            said.put(pair[0].strip(), pair[1].strip());
        });
        return said;
    }

    private static String oneOf(Set<String> known, String word, String what, String file) {
        if (!known.contains(word)) {
            throw new IllegalArgumentException(
                    "Beskeden »" + file + "«: " + what + " »" + word + "« kendes ikke. Vælg " + known + ".");
        }
        return word;
    }
}
