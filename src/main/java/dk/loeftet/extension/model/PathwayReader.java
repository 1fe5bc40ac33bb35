package dk.loeftet.extension.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlMapFactoryBean;

/** Reads one {@code pathway.yaml} and refuses what it does not understand: a typing error must not open a door. */
final class PathwayReader {

    private static final Set<String> WORDS = Set.of("name", "owner", "processes", "shared", "variables", "caseFields");
    private static final Pattern MODEL_NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final String key;
    private final String path;
    private final Map<String, Object> content;

    private PathwayReader(String key, PathwayFile file) {
        this.key = key;
        this.path = file.path();
        this.content = content(file);
    }

    static Pathway read(String key, PathwayFile file) {
        return new PathwayReader(key, file).pathway();
    }

    private Map<String, Object> content(PathwayFile file) {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(file.resource());
        try {
            Map<String, Object> read = yaml.getObject();
            return read == null ? Map.of() : read;
        } catch (RuntimeException e) {
            throw new PathwayInvalid(path + " kan ikke læses som YAML: " + e.getMessage(), e);
        }
    }

    private Pathway pathway() {
        for (String word : content.keySet()) {
            if (!WORDS.contains(word)) {
                throw invalid("»" + word + "« kendes ikke. Brug kun " + String.join(", ", sorted(WORDS)) + ".");
            }
        }
        Set<String> shared = shared();
        Set<String> processes = processes();
        for (String model : shared) {
            if (!processes.add(model)) {
                throw invalid("»" + model + "« står både under processes og shared. Lad den kun stå under shared.");
            }
        }
        return new Pathway(key, text("name"), text("owner"), processes, shared, caseFields(), variables());
    }

    private String text(String word) {
        if (content.get(word) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw invalid("»" + word + "« mangler. Skriv en tekst.");
    }

    private Set<String> processes() {
        if (!(content.get("processes") instanceof List<?> list)) {
            throw invalid("»processes« mangler. Skriv en liste med id på forløbets processer, evt. en tom liste.");
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Object id : list) {
            if (!(id instanceof String text) || text.isBlank()) {
                throw invalid("»processes« må kun indeholde proces-id'er.");
            }
            keys.add(text);
        }
        return keys;
    }

    private Set<String> shared() {
        if (!(content.getOrDefault("shared", List.of()) instanceof List<?> list)) {
            throw invalid("»shared« skal være en liste med navne på fælles modeller.");
        }
        Set<String> names = new LinkedHashSet<>();
        for (Object name : list) {
            if (!(name instanceof String text) || !MODEL_NAME.matcher(text).matches()) {
                throw invalid("»shared« må kun indeholde navne på mapper i " + Pathway.SHARED_FOLDER + ".");
            }
            names.add(text);
        }
        return names;
    }

    private Set<String> caseFields() {
        Object declared = content.getOrDefault("caseFields", List.of());
        if (!(declared instanceof List<?> list)) {
            throw invalid("»caseFields« skal være en liste med navne på felter.");
        }
        Set<String> names = new LinkedHashSet<>();
        for (Object name : list) {
            if (!(name instanceof String text) || !VARIABLE_NAME.matcher(text).matches()) {
                throw invalid("»caseFields« må kun indeholde feltnavne med bogstaver, tal og _.");
            }
            names.add(text);
        }
        return names;
    }

    private Map<String, VariableDeclaration> variables() {
        Object declared = content.get("variables");
        if (declared == null) {
            return Map.of();
        }
        if (!(declared instanceof Map<?, ?> map)) {
            throw invalid("»variables« skal være en oversigt med navn og type.");
        }
        Map<String, VariableDeclaration> variables = new LinkedHashMap<>();
        map.forEach((name, declaration) -> variables.put(name(name), declaration(name, declaration)));
        return variables;
    }

    private String name(Object name) {
        if (name instanceof String text && VARIABLE_NAME.matcher(text).matches()) {
            return text;
        }
        throw invalid("variablen »" + name + "« har et ugyldigt navn. Brug kun a-z, 0-9 og _, og begynd med et bogstav"
                + " (ja/nej-ord som »no« og »on« skal i anførselstegn).");
    }

    private VariableDeclaration declaration(Object name, Object declaration) {
        if (declaration instanceof String type) {
            return new VariableDeclaration(type(name, type), List.of());
        }
        if (!(declaration instanceof Map<?, ?> map)) {
            throw invalid("variablen »" + name + "« mangler en type.");
        }
        for (Object word : map.keySet()) {
            if (!"type".equals(word) && !"values".equals(word)) {
                throw invalid("»" + word + "« under variablen »" + name + "« kendes ikke. Brug kun type og values.");
            }
        }
        VariableType type = type(name, map.get("type"));
        return new VariableDeclaration(type, values(name, type, map.get("values")));
    }

    private VariableType type(Object name, Object word) {
        return Stream.of(VariableType.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("variablen »" + name + "« har en ukendt type. Brug en af "
                        + Stream.of(VariableType.values())
                                .map(VariableType::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private List<Object> values(Object name, VariableType type, Object values) {
        if (values == null) {
            return List.of();
        }
        if (!(values instanceof List<?> list) || list.isEmpty()) {
            throw invalid("»values« for variablen »" + name + "« skal være en liste med mindst én værdi.");
        }
        for (Object value : list) {
            boolean plain = type == VariableType.JSON
                    ? value instanceof String || value instanceof Number
                    : value != null && type.accepts(value);
            if (!plain) {
                throw invalid("en værdi for variablen »" + name + "« har en anden type end »" + type.word()
                        + "«. Sæt tekster, datoer og ord som ja/no/on i anførselstegn.");
            }
        }
        return List.copyOf(list);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private PathwayInvalid invalid(String fault) {
        return new PathwayInvalid(path + ": " + fault);
    }
}
