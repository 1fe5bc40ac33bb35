package dk.loeftet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The rules find what is wrong, and say where and how to cure it. */
class BrokenModelTest {

    private static final BpmnRules RULES = new BpmnRules(new Surroundings(
            Set.of("guidance.talk", "flag.ack"),
            Set.of("samtale"),
            Set.of("screening"),
            Set.of("markering"),
            Set.of("forloeb"),
            Map.of("interest", Set.of("ja", "nej")),
            "notify"::equals));

    private final ModelFile broken = new ModelFile("broken.bpmn", read("rules/broken.bpmn"));
    private final ModelFile sound = new ModelFile("sound.bpmn", read("rules/sound.bpmn"));

    @Test
    void aSoundModelHasNoFaults() {
        assertThat(RULES.everyWaitSaysForWhomAndUntilWhen(sound)).isEmpty();
        assertThat(RULES.everyFormExists(sound)).isEmpty();
        assertThat(RULES.everyExpressionUsesBeansOfTheApplicationOrDeclaredVariables(sound))
                .isEmpty();
        assertThat(RULES.everyMessageHasATextAndAKnownRecipient(sound)).isEmpty();
        assertThat(RULES.everyTaskHasARoleOrAPartnerWhoMayDoIt(sound)).isEmpty();
        assertThat(ShapeRules.everyChoiceHasADefault(sound)).isEmpty();
        assertThat(ShapeRules.everyLabelReadsAsItShould(sound)).isEmpty();
        assertThat(ShapeRules.everyEndOfTheCaseSaysItsOutcome(sound)).isEmpty();
    }

    @Test
    void aWaitWithoutItsWordsIsFound() {
        assertThat(RULES.everyWaitSaysForWhomAndUntilWhen(broken))
                .containsExactlyInAnyOrder(
                        "broken.bpmn, task: it waits with the deadline »guidance.tlak«, which has no row in frister.dmn."
                                + " Set the extension property deadline to a key of that table, or add a row.",
                        waitingOn("task", "naboen"),
                        "broken.bpmn, message: it waits with the deadline »«, which has no row in frister.dmn."
                                + " Set the extension property deadline to a key of that table, or add a row.",
                        waitingOn("message", ""));
    }

    @Test
    void whatAModelRefersToAndIsNotThereIsFound() {
        found(RULES.everyFormExists(broken), "task: its form »smatale«");
        found(RULES.everyTaskHasARoleOrAPartnerWhoMayDoIt(broken), "task: its candidate groups are [alle]");
        found(RULES.everyMessageHasATextAndAKnownRecipient(broken), "send: there is no text »makrering«");
        found(
                RULES.everyExpressionUsesBeansOfTheApplicationOrDeclaredVariables(broken),
                "yes: its expression uses »intrest«");
        found(RULES.everythingIsKeptForATimeThatIsStated(broken), "forloeb: its history is kept for ever");
    }

    @Test
    void aModelThatIsBuiltBadlyIsFound() {
        found(ShapeRules.everyChoiceHasADefault(broken), "choice: no way out is the default");
        assertThat(ShapeRules.everyLabelReadsAsItShould(broken))
                .anySatisfy(fault -> assertThat(fault).contains("choice: its label »Valg« asks nothing"))
                .anySatisfy(fault -> assertThat(fault).contains("task: its label is »null«"));
        assertThat(ShapeRules.everyEndOfTheCaseSaysItsOutcome(broken))
                .anySatisfy(fault -> assertThat(fault).contains("end: the case ends without an outcome"));
        assertThat(ShapeRules.everythingIsDrawn(broken))
                .anySatisfy(fault -> assertThat(fault).contains("task: it is not in the drawing"));
        assertThat(ShapeRules.everyStageIsThereOnce(broken))
                .anySatisfy(fault -> assertThat(fault).contains("stage 7 is there 0 times"));
    }

    private static void found(List<String> faults, String fault) {
        assertThat(faults).singleElement().asString().startsWith("broken.bpmn, " + fault);
    }

    private String waitingOn(String element, String whom) {
        return RULES.everyWaitSaysForWhomAndUntilWhen(broken).stream()
                .filter(fault -> fault.startsWith("broken.bpmn, " + element + ": it waits on »" + whom + "«"))
                .findFirst()
                .orElse("nothing found for " + element);
    }

    private static BpmnModelInstance read(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return Bpmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
