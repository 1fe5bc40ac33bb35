package dk.loeftet.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * What a model may refer to.
 *
 * @param deadlines keys of the deadline table
 * @param forms ids of forms
 * @param decisions ids of decisions
 * @param templates keys of message texts
 * @param processes keys of processes
 * @param variables names that the pathway declares, each with the values it may have; none where it may have any
 * @param beans whether the application has a bean of this name
 */
record Surroundings(
        Set<String> deadlines,
        Set<String> forms,
        Set<String> decisions,
        Set<String> templates,
        Set<String> processes,
        Map<String, Set<String>> variables,
        Predicate<String> beans) {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    /** What the project offers to all its models. */
    static Surroundings ofTheProject(
            Set<String> processes, Map<String, Set<String>> variables, Predicate<String> beans) {
        return new Surroundings(
                deadlineKeys(),
                names(FORMS, ".form"),
                decisionIds(),
                names(PROCESSES, ".md"),
                processes,
                variables,
                beans);
    }

    static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Path root, String ending) {
        return files(root, ending).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - ending.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> decisionIds() {
        return files(PROCESSES, ".dmn").stream()
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> deadlineKeys() {
        Path table = PROCESSES.resolve("faelles/frister.dmn");
        return Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Rule.class).stream()
                .map(row -> row.getInputEntries().iterator().next().getText().getTextContent())
                .map(cell -> cell.strip().replace("\"", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
