package dk.loeftet.extension.form;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.form.FormText.Block;
import dk.loeftet.extension.form.FormText.Run;
import dk.loeftet.support.OnH2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What our own tab gets of a form: all of it, with its conditions and texts evaluated by the engine's own FEEL. */
@OnH2
class EveryFormInOurTabTest {

    private static final FieldContext NOWHERE = new FieldContext(null, null, null, null, null, null);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsShownWhole(Path file) throws IOException {
        FormSchema schema = FormSchemaReader.read(file.toString(), Files.readAllBytes(file));

        ShownForm form = shown(schema, Map.of(), Map.of());

        assertThat(form.unknown()).isEmpty();
        assertThat(form.parts().stream().flatMap(EveryFormInOurTabTest::keys))
                .containsExactlyElementsOf(
                        schema.fields().stream().map(InputField::key).toList());
        assertThat(form.state().texts().values().stream()
                        .flatMap(List::stream)
                        .flatMap(block -> block.runs().stream())
                        .map(Run::text))
                .noneMatch(text -> text.contains("{{") || text.contains("null") || text.contains("**"));
        assertThat(schema.fields())
                .allSatisfy(field -> assertThat(field.label())
                        .as("a field has words of its own")
                        .isNotEqualTo(field.key()));
    }

    @Test
    void whatAnswersHideIsNeitherShownNorSubmittedAlsoInAChain() {
        FormSchema schema = FormSchemaReader.read("test", """
                {"components": [
                  {"type": "radio", "id": "a", "key": "first", "values": [{"value": "ja", "label": "Ja"}]},
                  {"type": "radio", "id": "b", "key": "second", "values": [{"value": "ja", "label": "Ja"}],
                    "conditional": {"hide": "=first != \\"ja\\""}},
                  {"type": "textfield", "id": "c", "key": "third", "validate": {"required": true},
                    "conditional": {"hide": "=second != \\"ja\\""}}
                ]}""".getBytes(StandardCharsets.UTF_8));
        Map<String, Object> answers = new HashMap<>(Map.of("second", "ja", "third", "skrevet før"));

        ShownForm hidden = shown(schema, Map.of(), answers);
        answers.put("first", "ja");
        ShownForm open = shown(schema, Map.of(), answers);

        assertThat(hidden.state().hidden()).containsExactlyInAnyOrder("b", "c");
        assertThat(hidden.answers()).isEmpty();
        assertThat(open.state().hidden()).isEmpty();
        assertThat(open.answers()).containsOnlyKeys("first", "second", "third");
        assertThat(open.watched()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void aComputedFieldIsComputedHereWhateverTheBrowserSays() {
        FormSchema schema = FormSchemaReader.read("test", """
                {"components": [
                  {"type": "number", "id": "a", "key": "weeks"},
                  {"type": "expression", "id": "b", "key": "days", "expression": "=weeks * 7"}
                ]}""".getBytes(StandardCharsets.UTF_8));

        ShownForm form = shown(schema, Map.of(), Map.of("weeks", 3, "days", 99));

        assertThat(((Number) form.answers().get("days")).intValue()).isEqualTo(21);
        assertThat(form.parts()).hasSize(1);
    }

    @Test
    void onlyFieldsThatHoldSomethingAreFoundFaultWithWhileOneWrites() {
        FormSchema schema = FormSchemaReader.read("test", """
                {"components": [
                  {"type": "number", "id": "a", "key": "weeks", "label": "Uger", "validate": {"required": true, "max": 52}},
                  {"type": "textfield", "id": "b", "key": "name", "label": "Navn", "validate": {"required": true}}
                ]}""".getBytes(StandardCharsets.UTF_8));

        ShownForm form = shown(schema, Map.of(), Map.of("weeks", "mange"));

        assertThat(form.state().errors())
                .containsExactly(new FormRejected.FieldError("weeks", "Skriv et tal i feltet »Uger«."));
    }

    @Test
    void theVersionChangesWithWhatIsKnownAndNotWithWhatIsTyped() {
        FormSchema schema = FormSchemaReader.read("test", """
                {"components": [{"type": "textfield", "id": "a", "key": "name", "label": "Navn"}]}
                """.getBytes(StandardCharsets.UTF_8));

        String version = shown(schema, Map.of("name", "Ida"), Map.of()).version();

        assertThat(shown(schema, Map.of("name", "Ida"), Map.of("name", "Bo")).version())
                .isEqualTo(version);
        assertThat(shown(schema, Map.of("name", "Bo"), Map.of()).version()).isNotEqualTo(version);
    }

    @Test
    void aComponentThatOurTabDoesNotKnowIsNamed() {
        FormSchema schema = FormSchemaReader.read("test", """
                {"components": [{"type": "table", "id": "a"}, {"type": "datetime", "subtype": "time", "id": "b",
                  "key": "at", "timeLabel": "Klokken"}]}""".getBytes(StandardCharsets.UTF_8));

        assertThat(shown(schema, Map.of(), Map.of()).unknown()).containsExactlyInAnyOrder("table", "time");
    }

    @Test
    void theOwnersMarkdownIsReadAndAValueThatLooksLikeItIsNot() {
        List<Block> blocks = inTheEngine(() -> FormText.blocks(
                "## Om {{name}}\n\n**Årsag:** {{reason}} og {{missing}}\n\n- [listen](#/side?x={{name}})\n- [nej](javascript:1)",
                Map.of("name", "A & B", "reason", "**fed** [x](https://ond.dk) <img src=x>")));

        assertThat(blocks)
                .containsExactly(
                        new Block("h", List.of(new Run("Om A & B", null, null))),
                        new Block(
                                "p",
                                List.of(
                                        new Run("Årsag:", "bold", null),
                                        new Run(" **fed** [x](https://ond.dk) <img src=x> og ", null, null))),
                        new Block("li", List.of(new Run("listen", null, "#/side?x=A%20%26%20B"))),
                        new Block("li", List.of(new Run("nej", null, null))));
    }

    private ShownForm shown(FormSchema schema, Map<String, Object> known, Map<String, Object> answers) {
        return inTheEngine(() -> new FormView(schema, NOWHERE, known, clock).with(answers));
    }

    private <T> T inTheEngine(Callable<T> call) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    try {
                        return call.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static Stream<String> keys(FormPart part) {
        return Stream.concat(
                Stream.ofNullable(part.key()), part.parts().stream().flatMap(EveryFormInOurTabTest::keys));
    }
}
