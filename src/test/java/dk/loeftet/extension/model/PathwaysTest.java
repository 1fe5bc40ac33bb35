package dk.loeftet.extension.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathwaysTest {

    private static final String GOOD = """
            name: Prøveforløb
            owner: Ejeren
            processes: [proeve, proeve-del]
            variables:
              track: string
              rate: {type: integer, values: [80, 110]}
            """;

    @TempDir
    Path root;

    @Test
    void aPathwayIsFoundByEveryProcessThatBelongsToIt() throws IOException {
        write("proeve", GOOD);

        Pathways pathways = new Pathways(new PathwayFiles(root));

        Pathway pathway = pathways.ofProcess("proeve-del").orElseThrow();
        assertThat(pathway.key()).isEqualTo("proeve");
        assertThat(pathway.name()).isEqualTo("Prøveforløb");
        assertThat(pathway.variable("rate")).contains(new VariableDeclaration(VariableType.INTEGER, List.of(80, 110)));
        assertThat(pathways.ofProcess("other")).isEmpty();
    }

    @Test
    void thePathwaysFilesAreThoseOfItsTwoFolders() throws IOException {
        write("proeve", GOOD);
        write("other", GOOD.replace("proeve", "other"));
        Files.createDirectories(root.resolve("processes/proeve/messages"));
        Files.writeString(root.resolve("processes/proeve/messages/hej.txt"), "hej");
        Files.createDirectories(root.resolve("forms/proeve"));
        Files.writeString(root.resolve("forms/proeve/svar.form"), "{}");

        assertThat(new PathwayFiles(root).of("proeve"))
                .extracting(PathwayFile::path)
                .containsExactly(
                        "forms/proeve/svar.form", "processes/proeve/messages/hej.txt", "processes/proeve/pathway.yaml");
    }

    @Test
    void aSharedModelMayUseWhatAnyOfItsPathwaysDeclares() throws IOException {
        write("proeve", GOOD + "shared: [klage]\ncaseFields: [tekst]\n");
        write(
                "other",
                GOOD.replace("proeve", "other").replace("track: string", "course: string") + "shared: [klage]\n");

        Pathway shared = new Pathways(new PathwayFiles(root)).ofProcess("klage").orElseThrow();

        assertThat(shared.variables()).containsOnlyKeys("track", "course", "rate");
        assertThat(shared.caseFields()).containsExactly("tekst");
    }

    @Test
    void twoPathwaysMeanTheSameByAVariableOfASharedModel() throws IOException {
        write("proeve", GOOD + "shared: [klage]\n");
        write("other", GOOD.replace("proeve", "other").replace("track: string", "track: date") + "shared: [klage]\n");

        assertThatThrownBy(() -> new Pathways(new PathwayFiles(root)))
                .isInstanceOf(PathwayInvalid.class)
                .hasMessageContaining("»track«")
                .hasMessageContaining("»klage«");
    }

    @Test
    void aProcessMayBelongToOnePathwayOnly() throws IOException {
        write("proeve", GOOD);
        write("other", GOOD);

        assertThatThrownBy(() -> new Pathways(new PathwayFiles(root)))
                .isInstanceOf(PathwayInvalid.class)
                .hasMessageContaining("både »other« og »proeve«");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    owner: Ejeren  | ''             | »owner« mangler
                    variables:     | varibles:      | »varibles« kendes ikke
                    track: string  | track: text    | variablen »track« har en ukendt type
                    track: string  | 'my track: string' | variablen »my track« har et ugyldigt navn
                    track: string  | 'track: {type: string, values: [ja, no]}' | Sæt tekster, datoer og ord som ja/no/on i anførselstegn
                    track: string  | 'track: {type: string, value: [a]}' | »value« under variablen »track« kendes ikke
                    '[proeve, proeve-del]' | proeve | »processes« mangler
                    """)
    void anUnusableFileStopsTheStartAndNamesFileAndCure(String part, String replacement, String message)
            throws IOException {
        write("proeve", GOOD.replace(part, replacement));

        assertThatThrownBy(() -> new Pathways(new PathwayFiles(root)))
                .isInstanceOf(PathwayInvalid.class)
                .hasMessageStartingWith("processes/proeve/pathway.yaml")
                .hasMessageContaining(message);
    }

    private void write(String name, String yaml) throws IOException {
        Path folder = Files.createDirectories(root.resolve("processes").resolve(name));
        Files.writeString(folder.resolve("pathway.yaml"), yaml);
    }
}
