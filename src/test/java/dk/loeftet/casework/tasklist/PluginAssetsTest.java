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

    /** What both plugins need; the build puts it beside the others. */
    private static final Path SHARED = Path.of("src/main/web");

    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    @Test
    void everyFileOfThePluginIsServedAndNothingElse() throws IOException {
        assertThat(PluginAssets.PATHS).containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void everyImportFindsItsFileSoThatTasklistStarts() throws IOException {
        for (String file : files()) {
            List<String> imports = IMPORT.matcher(read(file))
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
            assertThat(read(file))
                    .as(file)
                    .doesNotContain("innerHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain("localStorage")
                    .doesNotContain("sessionStorage")
                    .doesNotContain("indexedDB");
        }
    }

    private static String read(String file) throws IOException {
        Path own = FOLDER.resolve(file);
        return Files.readString(Files.exists(own) ? own : SHARED.resolve(own.getFileName()));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> own = Files.walk(FOLDER);
                Stream<Path> shared = Files.list(SHARED)) {
            return Stream.concat(
                            own.filter(Files::isRegularFile)
                                    .map(file -> FOLDER.relativize(file).toString()),
                            shared.map(file -> "app/" + file.getFileName()))
                    .toList();
        }
    }
}
