package dk.loeftet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.model.Pathways;
import dk.loeftet.support.OnH2;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds for every model below {@code processes}. */
@OnH2
class ModelRulesTest {

    /** The pathway in which a case lives: its main process has the stages of table C.3.1 of the domain reference. */
    private static final String MAIN_PROCESS = "uddannelsesloeft";

    private final List<ModelFile> models = Surroundings.files(Surroundings.PROCESSES, ".bpmn").stream()
            .map(ModelFile::read)
            .toList();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Pathways pathways;

    private BpmnRules rules;

    @BeforeEach
    void everythingAModelMayReferTo() {
        Set<String> processes = pathways.all().stream()
                .flatMap(pathway -> pathway.processes().stream())
                .collect(Collectors.toSet());
        Map<String, Set<String>> variables = new HashMap<>();
        pathways.all()
                .forEach(pathway -> pathway.variables()
                        .forEach((name, declared) -> variables.merge(
                                name,
                                declared.values().stream().map(Object::toString).collect(Collectors.toSet()),
                                (one, other) -> Stream.concat(one.stream(), other.stream())
                                        .collect(Collectors.toSet()))));
        rules = new BpmnRules(Surroundings.ofTheProject(processes, variables, application::containsBean));
        assertThat(models).isNotEmpty();
    }

    @Test
    void everyModelBelongsToAPathway() {
        holds(file -> file.all(Process.class).stream()
                .filter(process -> pathways.ofProcess(process.getId()).isEmpty())
                .map(process -> file.fault(process, "no pathway knows it", "Add it to processes in pathway.yaml"))
                .toList());
    }

    @Test
    void everyWaitSaysForWhomAndUntilWhen() {
        holds(rules::everyWaitSaysForWhomAndUntilWhen);
    }

    @Test
    void everyFormExists() {
        holds(rules::everyFormExists);
    }

    @Test
    void everyCalledModelAndDecisionExistsAndStaysTheSame() {
        holds(rules::everyCalledModelAndDecisionExistsAndStaysTheSame);
    }

    @Test
    void everyExpressionUsesBeansOfTheApplicationOrDeclaredVariables() {
        holds(rules::everyExpressionUsesBeansOfTheApplicationOrDeclaredVariables);
    }

    @Test
    void everyMessageHasATextAndAKnownRecipient() {
        holds(rules::everyMessageHasATextAndAKnownRecipient);
    }

    @Test
    void everyTaskHasARoleOrAPartnerWhoMayDoIt() {
        holds(rules::everyTaskHasARoleOrAPartnerWhoMayDoIt);
    }

    @Test
    void everyServiceTaskDoesSomething() {
        holds(rules::everyServiceTaskDoesSomething);
    }

    @Test
    void everythingIsKeptForATimeThatIsStated() {
        holds(rules::everythingIsKeptForATimeThatIsStated);
    }

    @Test
    void everyChoiceHasADefault() {
        holds(ShapeRules::everyChoiceHasADefault);
    }

    @Test
    void everyLabelReadsAsItShould() {
        holds(ShapeRules::everyLabelReadsAsItShould);
    }

    @Test
    void everythingIsDrawn() {
        holds(ShapeRules::everythingIsDrawn);
    }

    @Test
    void everyEndOfTheCaseSaysItsOutcome() {
        assertThat(ShapeRules.everyEndOfTheCaseSaysItsOutcome(mainModel())).isEmpty();
    }

    @Test
    void everyStageIsThereOnce() {
        assertThat(ShapeRules.everyStageIsThereOnce(mainModel())).isEmpty();
    }

    @Test
    void everyActivityOfTheMainProcessIsAStage() {
        assertThat(ShapeRules.everyActivityOfTheMainProcessIsAStage(mainModel()))
                .isEmpty();
    }

    private ModelFile mainModel() {
        return models.stream()
                .filter(file -> file.model().getModelElementById(MAIN_PROCESS) != null)
                .findFirst()
                .orElseThrow();
    }

    private void holds(Function<ModelFile, List<String>> rule) {
        assertThat(models.stream().flatMap(file -> rule.apply(file).stream())).isEmpty();
    }
}
