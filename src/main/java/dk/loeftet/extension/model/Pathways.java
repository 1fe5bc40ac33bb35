package dk.loeftet.extension.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All pathways, read and checked once at start. */
public class Pathways {

    private final List<Pathway> all;
    private final Map<String, Pathway> byProcess;

    /** @throws PathwayInvalid when a {@code pathway.yaml} cannot be used */
    public Pathways(PathwayFiles files) {
        List<Pathway> read = new ArrayList<>();
        files.descriptors().forEach((key, file) -> read.add(PathwayReader.read(key, file)));
        this.all = List.copyOf(read);
        this.byProcess = byProcess(read);
    }

    public List<Pathway> all() {
        return all;
    }

    /**
     * The pathway a process definition belongs to, by the definition's key. A model that several pathways share may use
     * what any of them declares.
     */
    public Optional<Pathway> ofProcess(String processDefinitionKey) {
        return Optional.ofNullable(byProcess.get(processDefinitionKey));
    }

    private static Map<String, Pathway> byProcess(List<Pathway> pathways) {
        Map<String, Pathway> owners = new HashMap<>();
        for (Pathway pathway : pathways) {
            for (String process : pathway.processes()) {
                Pathway other = owners.put(process, pathway);
                if (other != null
                        && other.shared().contains(process)
                        && pathway.shared().contains(process)) {
                    owners.put(process, together(process, other, pathway));
                } else if (other != null) {
                    throw new PathwayInvalid("Processen »" + process + "« står i pathway.yaml for både »" + other.key()
                            + "« og »" + pathway.key() + "«. Lad den kun stå ét sted.");
                }
            }
        }
        return owners;
    }

    private static Pathway together(String model, Pathway one, Pathway other) {
        Map<String, VariableDeclaration> variables = new HashMap<>(one.variables());
        other.variables().forEach((name, declaration) -> {
            VariableDeclaration known = variables.put(name, declaration);
            if (known != null && !known.equals(declaration)) {
                throw new PathwayInvalid("Variablen »" + name + "« er erklæret forskelligt i to forløb, der deler »"
                        + model + "«. Skriv den ens i pathway.yaml for begge.");
            }
        });
        Set<String> caseFields = new HashSet<>(one.caseFields());
        caseFields.addAll(other.caseFields());
        return new Pathway(
                model,
                one.name() + ", " + other.name(),
                one.owner(),
                Set.of(model),
                Set.of(model),
                caseFields,
                variables);
    }
}
