package dk.loeftet.extension.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
