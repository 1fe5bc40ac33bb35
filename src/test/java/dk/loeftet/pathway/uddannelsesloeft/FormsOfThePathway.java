package dk.loeftet.pathway.uddannelsesloeft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The forms as their owners keep them, those of the shared models too. */
final class FormsOfThePathway {

    private static final List<String> FOLDERS = List.of("uddannelsesloeft", "faelles/afgoerelse", "faelles/klage");

    private FormsOfThePathway() {}

    static List<JsonNode> all() throws IOException {
        List<JsonNode> forms = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Path.of("forms", folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".form")).toList()) {
                    forms.add(new ObjectMapper().readTree(file.toFile()));
                }
            }
        }
        return forms;
    }
}
