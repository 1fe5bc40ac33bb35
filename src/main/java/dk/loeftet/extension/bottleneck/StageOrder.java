package dk.loeftet.extension.bottleneck;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** In which order a pathway has its stages, as its newest model says. */
final class StageOrder {

    private static final String NUMBER = "stage";
    private static final String OPTIONAL = "optional";

    private final RepositoryService repository;

    StageOrder(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The stages in their order: by their numbers, which is the property {@code stage}; those without one come last.
     *
     * @return nothing where the reader may not see the model, or there is none any more
     */
    List<Stage> of(String pathway) {
        return newest(pathway).stream()
                .flatMap(definition -> {
                    Process process =
                            repository.getBpmnModelInstance(definition.getId()).getModelElementById(pathway);
                    return process.getChildElementsByType(Activity.class).stream();
                })
                .filter(activity -> activity instanceof SubProcess || activity instanceof CallActivity)
                .map(StageOrder::stage)
                .sorted(Comparator.comparingInt(Stage::number))
                .toList();
    }

    private Optional<ProcessDefinition> newest(String pathway) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(pathway).latestVersion().list().stream()
                .findFirst();
    }

    private static Stage stage(Activity activity) {
        String name = activity.getName();
        return new Stage(
                activity.getId(),
                name == null || name.isBlank() ? activity.getId() : name.strip().replaceAll("\\s+", " "),
                property(activity, NUMBER)
                        .filter(number -> number.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(Integer.MAX_VALUE),
                property(activity, OPTIONAL).isPresent());
    }

    private static Optional<String> property(Activity activity, String name) {
        if (activity.getExtensionElements() == null) {
            return Optional.empty();
        }
        return activity.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .flatMap(property ->
                        name.equals(property.getCamundaName()) ? Stream.ofNullable(valueOf(property)) : Stream.empty())
                .findFirst();
    }

    private static String valueOf(CamundaProperty property) {
        return property.getCamundaValue();
    }

    /**
     * A stage of the model.
     *
     * @param optional most cases never come there
     */
    record Stage(String id, String name, int number, boolean optional) {}
}
