package dk.loeftet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.form.FieldStore;
import dk.loeftet.extension.form.TaskForms;
import dk.loeftet.extension.model.Pathway;
import dk.loeftet.extension.model.Pathways;
import dk.loeftet.support.OnH2;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every form below {@code forms} and every decision below {@code processes}. */
@OnH2
class FormRulesTest {

    /** What the form-js of this Tasklist can show; one unknown component kills the whole form. */
    private static final Set<String> COMPONENTS = Set.of(
            "group",
            "text",
            "html",
            "separator",
            "spacer",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "table",
            "expression");

    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea");

    private final List<FormFile> forms = Surroundings.files(Surroundings.FORMS, ".form").stream()
            .map(FormFile::read)
            .toList();

    @Autowired
    private Pathways pathways;

    @Autowired
    private List<FieldStore> stores;

    private Set<String> stored;

    @BeforeEach
    void whatTheCaseFileKeeps() {
        stored = stores.stream().flatMap(store -> store.fields().stream()).collect(Collectors.toSet());
        assertThat(forms).isNotEmpty();
    }

    @Test
    void everyFieldIsADeclaredVariableOrBelongsToTheCaseFile() {
        holds(
                field -> field.has("key"),
                file -> field -> stored.contains(key(field))
                        || pathwaysOf(file).stream()
                                .allMatch(
                                        pathway -> pathway.variable(key(field)).isPresent()),
                "nobody knows this field",
                "Declare it in pathway.yaml: under variables as a decision fact, or under caseFields");
    }

    @Test
    void freeTextNeverBecomesAVariable() {
        holds(
                field -> FREE_TEXT.contains(type(field)),
                file -> field -> stored.contains(key(field))
                        && pathwaysOf(file).stream()
                                .allMatch(
                                        pathway -> pathway.variable(key(field)).isEmpty()),
                "what is typed here would be stored in the engine",
                "Move it from variables to caseFields in pathway.yaml");
    }

    @Test
    void everyListOfChoicesComesFromTheFormOrFromTheCaseFile() {
        holds(
                field -> field.has("valuesKey"),
                file -> field -> stored.contains(field.path("valuesKey").asText()),
                "nobody knows this list of choices",
                "Name a list that a field store offers");
    }

    @Test
    void everyComponentCanBeShownInTasklist() {
        holds(
                component -> true,
                file -> component -> COMPONENTS.contains(type(component)),
                "Tasklist cannot show a component of this type",
                "Use one of " + COMPONENTS);
    }

    @Test
    void everyComponentCanBeShownInOurOwnTab() {
        holds(
                component -> true,
                file -> component -> TaskForms.shownTypes()
                        .contains(
                                type(component).equals("datetime")
                                        ? component.path("subtype").asText()
                                        : type(component)),
                "the tab »Opgave« cannot show a component of this type, and sends people to the tab »Formular«",
                "Use one of " + TaskForms.shownTypes());
    }

    @Test
    void everyFieldSaysWhatToFillIn() {
        holds(
                field -> field.has("key"),
                file -> field -> !field.path("label")
                                .asText(field.path("dateLabel").asText(""))
                                .isBlank()
                        || !field.path("dateLabel").asText("").isBlank(),
                "it has no label",
                "Write one in Danish");
    }

    @Test
    void aChoiceWithLegalEffectIsNeverPreselected() {
        Set<String> legal = Set.of(
                "decision",
                "grantedTrack",
                "rkvAnswer",
                "fullyFavourable",
                "proposedDecision",
                "lateComplaint",
                "reassessment",
                "boardResult");
        holds(
                field -> legal.contains(key(field)),
                file -> field -> !field.has("defaultValue"),
                "it is answered before anybody has thought about it",
                "Remove the default value");
    }

    @Test
    void everyFormIsNamedAsItsFileAndUsedByATask() {
        Set<String> used = Surroundings.files(Surroundings.PROCESSES, ".bpmn").stream()
                .map(ModelFile::read)
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());

        assertThat(forms)
                .allSatisfy(file -> assertThat(file.path().getFileName().toString())
                        .as("%s: name the file as the id of the form", file.path())
                        .isEqualTo(file.id() + ".form"))
                .allSatisfy(file -> assertThat(used)
                        .as("%s: no task shows it; refer to it from a model, or remove it", file.path())
                        .contains(file.id()));
    }

    @Test
    void theJournalSentenceOfATaskNamesOnlyFieldsOfItsForm() {
        Pattern field = Pattern.compile("\\{(\\w+)}");
        for (Path path : Surroundings.files(Surroundings.PROCESSES, ".bpmn")) {
            for (UserTask task : ModelFile.read(path).all(UserTask.class)) {
                String sentence = ModelFile.property(task, "journal").orElse("");
                assertThat(field.matcher(sentence).results().map(found -> found.group(1)))
                        .as(
                                "%s, %s: the property journal names a field that the form does not have",
                                path, task.getId())
                        .allMatch(name -> forms.stream()
                                .filter(form -> form.id().equals(task.getCamundaFormRef()))
                                .flatMap(form -> form.components().stream())
                                .anyMatch(component -> key(component).equals(name)));
            }
        }
    }

    @Test
    void everyDecisionIsKeptForATimeThatIsStated() {
        for (Path path : Surroundings.files(Surroundings.PROCESSES, ".dmn")) {
            assertThat(Dmn.readModelFromFile(path.toFile()).getModelElementsByType(Decision.class))
                    .isNotEmpty()
                    .allSatisfy(decision -> assertThat(decision.getCamundaHistoryTimeToLiveString())
                            .as("%s, %s: set historyTimeToLive", path, decision.getId())
                            .isNotBlank());
        }
    }

    private void holds(
            Predicate<JsonNode> appliesTo, Function<FormFile, Predicate<JsonNode>> rule, String wrong, String cure) {
        assertThat(forms.stream()
                        .flatMap(file -> file.components().stream()
                                .filter(appliesTo)
                                .filter(rule.apply(file).negate())
                                .map(component -> file.fault(component, wrong, cure))))
                .isEmpty();
    }

    /** The pathway in whose folder the form lies, or all that share its model. */
    private List<Pathway> pathwaysOf(FormFile file) {
        List<Pathway> owners = pathways.all().stream()
                .filter(pathway ->
                        pathway.key().equals(file.owner()) || pathway.shared().contains(file.owner()))
                .toList();
        assertThat(owners)
                .as("%s: no pathway has this folder or shares this model", file.path())
                .isNotEmpty();
        return owners;
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }
}
