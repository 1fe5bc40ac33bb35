package dk.loeftet.extension.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code processes/<key>/pathway.yaml} says.
 *
 * @param key name of the folder
 * @param name Danish name for people
 * @param owner who answers for the pathway
 * @param processes keys of the process definitions that belong to it, the shared ones too
 * @param shared names of the shared models that are deployed with it: each a folder of {@value #SHARED_FOLDER} with
 *     one process of the same name
 * @param caseFields names of form fields that are kept on the case, never in the engine
 * @param variables the only variables its instances may have in the engine, by name
 */
public record Pathway(
        String key,
        String name,
        String owner,
        Set<String> processes,
        Set<String> shared,
        Set<String> caseFields,
        Map<String, VariableDeclaration> variables) {

    /** The folder, below {@code processes} and {@code forms}, of what pathways share. */
    public static final String SHARED_FOLDER = "faelles";

    public Pathway {
        processes = Set.copyOf(processes);
        shared = Set.copyOf(shared);
        caseFields = Set.copyOf(caseFields);
        variables = Map.copyOf(variables);
    }

    public Optional<VariableDeclaration> variable(String variableName) {
        return Optional.ofNullable(variables.get(variableName));
    }
}
