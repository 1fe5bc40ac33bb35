package dk.loeftet.casework.tasklist.help;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.model.PathwayFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What process owners write about their forms is beside the forms, and about nothing else. */
class HelpTest {

    private static final Path FORMS = Path.of("forms");

    @Test
    void everyFormHasHelpAndNoHelpIsForAFormThatIsNotThere() throws IOException {
        Set<String> forms = files(".form")
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> helped = new TreeSet<>();
        for (Path file : files(HelpTexts.FILE).toList()) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("## "))
                    .forEach(line -> assertThat(helped.add(line.substring(3).strip()))
                            .as("said once: %s", line)
                            .isTrue());
        }
        assertThat(helped).isEqualTo(forms);
    }

    @Test
    void aParagraphGoesOnOverItsLinesAndAPointBeginsWithADash() {
        HelpTexts texts = new HelpTexts(new PathwayFiles(Path.of("")));

        Help help = texts.of("rkv-svar");

        assertThat(help.paragraphs())
                .containsExactly("Skriv skolens svar, som det er. Det kan rettes i uddannelsesplanen, men ikke her.");
        assertThat(help.points())
                .hasSize(2)
                .allSatisfy(point -> assertThat(point).endsWith("."));
        assertThat(texts.of("no-such-form")).isEqualTo(new Help(List.of(), List.of()));
    }

    private static Stream<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        }
    }
}
