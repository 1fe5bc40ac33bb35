package dk.loeftet.casework.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PluginAssetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/plugin-webapp/loeftet");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    @Test
    void everyFileOfThePluginIsServedAndNothingElse() throws IOException {
        assertThat(PluginAssets.PATHS).containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void everyImportFindsItsFileSoThatTasklistStarts() throws IOException {
        for (String file : files()) {
            List<String> imports = IMPORT.matcher(Files.readString(FOLDER.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> "app/" + text.replaceAll("from '\\./|'", ""))
                    .toList();
            assertThat(files()).as(file).containsAll(imports);
        }
    }

    @Test
    void noScriptReadsDataAsMarkupOrKeepsItInTheBrowser() throws IOException {
        for (String file : files()) {
            assertThat(Files.readString(FOLDER.resolve(file)))
                    .as(file)
                    .doesNotContain("innerHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain("localStorage")
                    .doesNotContain("sessionStorage")
                    .doesNotContain("indexedDB");
        }
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .toList();
        }
    }
}
