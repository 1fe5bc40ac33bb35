package dk.loeftet.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A form and where it lies.
 *
 * @param components all of them, those within groups too
 */
record FormFile(Path path, JsonNode form, List<JsonNode> components) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormFile read(Path path) {
        try {
            JsonNode form = JSON.readTree(path.toFile());
            List<JsonNode> components = new ArrayList<>();
            collect(form, components);
            return new FormFile(path, form, components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode parent, List<JsonNode> components) {
        for (JsonNode component : parent.path("components")) {
            components.add(component);
            collect(component, components);
        }
    }

    String id() {
        return form.path("id").asText();
    }

    /** The pathway or the shared model that the form belongs to: its folder. */
    String owner() {
        return path.getParent().getFileName().toString();
    }

    String fault(JsonNode component, String wrong, String cure) {
        return path + ", " + component.path("key").asText(component.path("id").asText()) + ": " + wrong + ". " + cure
                + ".";
    }
}
