package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.DiagramElements;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.lang.Nullable;

/**
 * The elements of one version of a model. What waits in a called model is seen on the call activity; where several in
 * the same stage call it, on the stage.
 */
final class ModelElements implements DiagramElements {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final RepositoryService repository;
    private final BpmnModelInstance model;
    private final Set<String> versions;
    private final Map<Spot, Set<String>> known = new HashMap<>();
    private final Map<String, Optional<String>> keys = new HashMap<>();
    private final Map<String, Set<String>> called = new HashMap<>();

    /**
     * Reads the model as the one who asks may.
     *
     * @param shown the version that is drawn
     * @param versions ids of all versions of the process
     */
    ModelElements(RepositoryService repository, ProcessDefinition shown, Set<String> versions) {
        this.repository = repository;
        this.versions = versions;
        model = repository.getBpmnModelInstance(shown.getId());
    }

    @Override
    public Set<String> of(String definition, @Nullable String stage, String activity) {
        return known.computeIfAbsent(new Spot(definition, stage, activity), this::find);
    }

    /** The element and everything around it; nothing where there is none. */
    Set<String> around(@Nullable String id) {
        Set<String> around = new LinkedHashSet<>();
        ModelElementInstance element = id == null ? null : model.getModelElementById(id);
        while (element instanceof FlowElement flow) {
            around.add(flow.getId());
            element = element.getParentElement();
        }
        return around;
    }

    /** As people call it, on one line. */
    String name(String id) {
        ModelElementInstance element = model.getModelElementById(id);
        String name = element instanceof FlowElement flow ? flow.getName() : null;
        return name == null || name.isBlank() ? id : SPACE.matcher(name.strip()).replaceAll(" ");
    }

    private Set<String> find(Spot spot) {
        Set<String> own = around(spot.activity());
        if (versions.contains(spot.definition())) {
            return own.isEmpty() ? around(spot.stage()) : own;
        }
        Optional<String> key = keys.computeIfAbsent(spot.definition(), this::key);
        if (key.isEmpty()) {
            // Its model is deleted, or is not for the eyes of this reader: the stage tells whether it was this one.
            return spot.stage() == null || own.contains(spot.stage()) ? own : around(spot.stage());
        }
        return calls(spot.stage(), key.get());
    }

    private Set<String> calls(@Nullable String stage, String key) {
        Set<String> common = null;
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            Set<String> around = around(call.getId());
            if (around.contains(stage) && reaches(call, key)) {
                if (common == null) {
                    common = around;
                } else {
                    common.retainAll(around);
                }
            }
        }
        return common == null || common.isEmpty() ? around(stage) : common;
    }

    /** What is called by an expression may be any model. */
    private boolean reaches(CallActivity call, String key) {
        String element = call.getCalledElement();
        return element == null
                || element.contains("{")
                || element.equals(key)
                || calledBy(element).contains(key);
    }

    private Set<String> calledBy(String key) {
        Set<String> reached = called.get(key);
        if (reached == null) {
            reached = new HashSet<>();
            called.put(key, reached); // before going on: models may call each other in a circle
            for (String next : callsOf(key)) {
                reached.add(next);
                reached.addAll(calledBy(next));
            }
        }
        return reached;
    }

    private List<String> callsOf(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .map(found -> found.getModelElementsByType(CallActivity.class))
                .flatMap(Collection::stream)
                .map(CallActivity::getCalledElement)
                .filter(element -> element != null && !element.contains("{"))
                .toList();
    }

    private Optional<String> key(String definition) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definition)
                        .singleResult())
                .map(ProcessDefinition::getKey);
    }

    private record Spot(String definition, @Nullable String stage, String activity) {}
}
