package dk.loeftet.extension.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageRendererTest {

    private static final MessageFacts NAME = new MessageFacts() {
        @Override
        public List<Placeholder> placeholders() {
            return List.of(new Placeholder("navn", "modtagerens navn", "alle beskeder"));
        }

        @Override
        public Map<String, String> of(OutboxMessage message) {
            return message.recipientId() == null ? Map.of() : Map.of("navn", message.recipientId());
        }
    };

    @TempDir
    private Path folder;

    @Test
    void aWrongPlaceholderIsFoundAtStartWithTheFileTheWordAndTheListOfWhatMayStandThere() {
        MessageTemplates texts = Texts.written(folder, Map.of("brev", "# Emne\n\nKære {{nvan}}"));
        assertThatThrownBy(() -> new MessageRenderer(texts, List.of(NAME)))
                .isInstanceOf(UnknownPlaceholder.class)
                .hasMessageContaining("processes/proeve/messages/brev.md")
                .hasMessageContaining("{{nvan}}")
                .hasMessageContaining("{{navn}}: modtagerens navn (alle beskeder)");
    }

    @Test
    void theOwnerReadsItWithoutAStackTrace() {
        UnknownPlaceholder wrong = new UnknownPlaceholder("brev.md", "nvan", NAME.placeholders());
        assertThat(new UnknownPlaceholderAnalyzer()
                        .analyze(new IllegalStateException(wrong))
                        .getDescription())
                .contains("brev.md", "nvan");
    }

    @Test
    void aMessageWithAHoleDoesNotGoOutAndShowsTheHoleToWhoLooks() {
        MessageRenderer renderer =
                new MessageRenderer(Texts.written(folder, Map.of("brev", "# Emne\n\nKære {{navn}}")), List.of(NAME));
        assertThatThrownBy(() -> renderer.render(to(null)))
                .isInstanceOf(MissingFact.class)
                .hasMessageContaining("navn");
        assertThat(renderer.preview(to(null)).body()).isEqualTo("Kære …");
    }

    @Test
    void whatSomebodyTypedIsNeverReadAsAPlaceholderOrAsAHeaderOfAMail() {
        MessageRenderer renderer = new MessageRenderer(
                Texts.written(folder, Map.of("brev", "# Til {{navn}}\n\n## Kære\n{{navn}}")), List.of(NAME));
        RenderedMessage message = renderer.render(to("$1 {{navn}}\nBcc: alle"));
        assertThat(message.body()).isEqualTo("Kære\n$1 {{navn}}\nBcc: alle");
        assertThat(message.subject()).isEqualTo("Til $1 {{navn}} Bcc: alle");
    }

    @Test
    void anOwnerSaysWhatSortOfMessageItIs() {
        MessageTemplates texts = Texts.written(
                folder,
                Map.of(
                        "moede",
                        "---\ntype: indkaldelse\nkalender: indkald\n---\n# Mød op\n\nKom.",
                        "brev",
                        "# A\n\nB"));
        assertThat(texts.byKey("moede").kind()).isEqualTo(MessageTemplate.INVITATION);
        assertThat(texts.byKey("moede").calendar()).isEqualTo(MessageTemplate.INVITE);
        assertThat(texts.byKey("brev").kind()).isEqualTo(MessageTemplate.NOTICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.written(folder, Map.of("forkert", "---\ntype: brev\n---\n# A\n\nB")))
                .withMessageContaining("forkert.md")
                .withMessageContaining("paamindelse");
    }

    @Test
    void whatComesManyTimesIsListedAsFarAsSomebodyReadsAndCountedBeyond() {
        MessageRenderer renderer = new MessageRenderer(
                Texts.written(
                        folder,
                        Map.of(
                                "brev", "# En frist\n\nSag",
                                "samlet-besked", "# {{antal}} beskeder\n\n{{punkter}}",
                                "samlet-besked.brev",
                                        "---\nflere: Plus {{flere}} af {{antal}}.\n---\n# {{antal}} frister\n\n{{punkter}}\n\nHilsen")),
                List.of(NAME));
        List<RenderedMessage> items = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> new RenderedMessage("En frist", "Sag " + i))
                .toList();

        RenderedMessage many = renderer.bundle(to("tove"), items);

        assertThat(many.subject()).isEqualTo("200 frister");
        assertThat(many.body())
                .startsWith("Sag 1\n\nSag 2\n\n")
                .as("in the words of the frame")
                .endsWith("Sag 25\n\nPlus 175 af 200.\n\nHilsen")
                .doesNotContain("En frist");
        assertThat(renderer.bundle(to("tove"), List.of(items.get(0), new RenderedMessage("Andet", "B")))
                        .body())
                .isEqualTo("En frist\nSag 1\n\nAndet\nB\n\nHilsen");
    }

    @Test
    void aBundleOfLongTextsFitsIntoTheOutbox() {
        MessageRenderer renderer = new MessageRenderer(
                Texts.written(
                        folder,
                        Map.of(
                                "brev",
                                "# A\n\nB",
                                "samlet-besked",
                                "---\nflere: Og {{flere}} til.\n---\n# {{antal}}\n\n{{punkter}}")),
                List.of(NAME));
        RenderedMessage longText = new RenderedMessage("A", "b".repeat(4000));

        assertThat(renderer.bundle(to("tove"), List.of(longText, longText, longText, longText, longText))
                        .body())
                .hasSizeLessThan(15_100)
                .endsWith("Og 2 til.");
    }

    @Test
    void aWrongPlaceholderInTheLineAboutTheRestIsFoundAtStart() {
        MessageTemplates texts = Texts.written(
                folder, Map.of("samlet-besked", "---\nflere: Og {{felre}} til.\n---\n# {{antal}}\n\n{{punkter}}"));
        assertThatThrownBy(() -> new MessageRenderer(texts, List.of(NAME)))
                .isInstanceOf(UnknownPlaceholder.class)
                .hasMessageContaining("{{felre}}")
                .hasMessageContaining("{{flere}}: hvor mange beskeder der ikke er plads til");
    }

    private static OutboxMessage to(String name) {
        return OutboxMessage.toEmployee(
                "brev",
                "medarbejder",
                name,
                OffsetDateTime.parse("2026-11-24T10:00:00+01:00"),
                null,
                null,
                null,
                null,
                "1",
                null);
    }
}
