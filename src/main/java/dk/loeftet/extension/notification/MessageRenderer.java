package dk.loeftet.extension.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** Fills the texts. Every message ends with the office's signature: who sends it, and how to answer. */
public class MessageRenderer {

    /** The text that stands below every other. */
    public static final String SIGNATURE = "signatur";

    /** The text around several messages that go out as one. */
    static final String BUNDLE = "samlet-besked";

    private static final int MOST_LISTED = 25;

    /** In characters; the outbox keeps what was sent. */
    private static final int LONGEST = 15_000;

    private static final List<Placeholder> OF_BUNDLES = List.of(
            new Placeholder("antal", "hvor mange beskeder der er samlet", BUNDLE),
            new Placeholder("punkter", "de samlede beskeder, den ene efter den anden", BUNDLE),
            new Placeholder("flere", "hvor mange beskeder der ikke er plads til", BUNDLE + ", i linjen »flere:«"));

    private final MessageTemplates templates;
    private final List<MessageFacts> facts;
    private final Map<String, Placeholder> known = new TreeMap<>();

    /** @throws UnknownPlaceholder when a text uses a placeholder that nobody can fill */
    public MessageRenderer(MessageTemplates templates, List<MessageFacts> facts) {
        this.templates = templates;
        this.facts = List.copyOf(facts);
        OF_BUNDLES.forEach(placeholder -> known.put(placeholder.key(), placeholder));
        facts.forEach(
                source -> source.placeholders().forEach(placeholder -> known.put(placeholder.key(), placeholder)));
        templates.all().forEach(this::check);
    }

    /** Every placeholder with its meaning, in the order of the alphabet. */
    public List<Placeholder> placeholders() {
        return List.copyOf(known.values());
    }

    /**
     * The whole message as it goes out.
     *
     * @throws MissingFact when a placeholder has no value
     */
    public RenderedMessage render(OutboxMessage message) {
        return signed(message, text(message));
    }

    /** The message for somebody who looks at it before it is sent: an ellipsis stands where nothing is known yet. */
    public RenderedMessage preview(OutboxMessage message) {
        return asFarAsKnown(message, templates.byKey(message.template()), Map.of());
    }

    /**
     * The whole message, partly in words that somebody has written for it; an ellipsis stands where nothing is known yet.
     *
     * @param written by placeholder
     */
    public RenderedMessage preview(OutboxMessage message, Map<String, String> written) {
        RenderedMessage text = asFarAsKnown(message, templates.byKey(message.template()), written);
        return templates.has(SIGNATURE)
                ? above(text, asFarAsKnown(message, templates.byKey(SIGNATURE), Map.of()))
                : text;
    }

    private RenderedMessage asFarAsKnown(OutboxMessage message, MessageTemplate template, Map<String, String> written) {
        Map<String, String> values = values(message, template.placeholders());
        values.putAll(written);
        return template.filled(key -> values.getOrDefault(key, "…"));
    }

    /**
     * The message without the signature, partly in words that somebody has written for it.
     *
     * @param written by placeholder
     * @throws MissingFact when a placeholder has no value
     */
    public RenderedMessage text(OutboxMessage message, Map<String, String> written) {
        MessageTemplate template = templates.byKey(message.template());
        Map<String, String> values = values(message, template.placeholders());
        values.putAll(written);
        return filled(template, values);
    }

    /**
     * Several messages to one recipient as one. More than somebody reads are only counted: where they are about, the
     * recipient sees in the application.
     *
     * @param items each rendered by {@link #text}
     */
    public RenderedMessage bundle(OutboxMessage first, List<RenderedMessage> items) {
        MessageTemplate around = items.size() == 1 ? null : around(first).orElse(null);
        if (around == null) {
            return signed(first, items.get(0));
        }
        Map<String, String> values = new HashMap<>(values(first, around.placeholders()));
        List<String> listed = listed(items);
        int more = items.size() - listed.size();
        values.put("antal", String.valueOf(items.size()));
        values.put("flere", String.valueOf(more));
        values.put(
                "punkter",
                String.join("\n\n", listed)
                        + (more == 0 ? "" : "\n\n" + around.moreFilled(key -> present(key, values.get(key)))));
        return signed(first, filled(around, values));
    }

    /** The frame of this sort of message, where the owner has written one, else the one of all. */
    private Optional<MessageTemplate> around(OutboxMessage first) {
        return Stream.of(BUNDLE + "." + first.template().split("\\.", 2)[0], BUNDLE)
                .filter(templates::has)
                .findFirst()
                .map(templates::byKey);
    }

    /** As many as somebody reads and the outbox keeps. */
    private static List<String> listed(List<RenderedMessage> items) {
        boolean oneSubject =
                items.stream().map(RenderedMessage::subject).distinct().count() == 1;
        List<String> listed = new ArrayList<>();
        int length = 0;
        for (RenderedMessage item : items) {
            String words = oneSubject ? item.body() : item.subject() + "\n" + item.body();
            if (listed.size() == MOST_LISTED || length + words.length() > LONGEST) {
                break;
            }
            listed.add(words);
            length += words.length() + 2;
        }
        return listed;
    }

    /** The message without the signature. */
    public RenderedMessage text(OutboxMessage message) {
        MessageTemplate template = templates.byKey(message.template());
        return filled(template, values(message, template.placeholders()));
    }

    private RenderedMessage signed(OutboxMessage message, RenderedMessage text) {
        if (!templates.has(SIGNATURE)) {
            return text;
        }
        MessageTemplate signature = templates.byKey(SIGNATURE);
        return above(text, filled(signature, values(message, signature.placeholders())));
    }

    private static RenderedMessage above(RenderedMessage text, RenderedMessage signature) {
        return new RenderedMessage(text.subject(), text.body() + "\n\n" + signature.body());
    }

    private Map<String, String> values(OutboxMessage message, Set<String> wanted) {
        Map<String, String> values = new HashMap<>();
        for (MessageFacts source : facts) {
            if (source.placeholders().stream().anyMatch(placeholder -> wanted.contains(placeholder.key()))) {
                values.putAll(source.of(message));
            }
        }
        return values;
    }

    private static RenderedMessage filled(MessageTemplate template, Map<String, String> values) {
        return template.filled(key -> present(key, values.get(key)));
    }

    private static String present(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new MissingFact(key);
        }
        return value;
    }

    private void check(MessageTemplate template) {
        for (String key : new TreeSet<>(template.placeholders())) {
            if (!known.containsKey(key)) {
                throw new UnknownPlaceholder(template.file(), key, known.values());
            }
        }
    }
}
