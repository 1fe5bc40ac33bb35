package dk.loeftet.extension.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the components of a form-js 1.8 schema in their order, those without input too. */
final class FormComponents {

    /** Of the sixteen columns of form-js; what is as wide as this or narrower can have a neighbour. */
    private static final int HALF = 8;

    private static final int ALL_COLUMNS = 16;

    private int unnamed;

    private FormComponents() {}

    static List<FormComponent> of(JsonNode form) {
        return new FormComponents().read(form, List.of());
    }

    private List<FormComponent> read(JsonNode parent, List<String> hidesAround) {
        List<FormComponent> read = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            List<String> hides = new ArrayList<>(hidesAround);
            text(component.path("conditional"), "hide").ifPresent(hides::add);
            String type = component.path("type").asText();
            JsonNode layout = component.path("layout");
            read.add(new FormComponent(
                    text(component, "id").orElseGet(() -> "part-" + ++unnamed),
                    type.equals("datetime") ? component.path("subtype").asText("date") : type,
                    text(component, "key").orElse(null),
                    text(component, "label")
                            .or(() -> text(component, "dateLabel"))
                            .or(() -> text(component, "timeLabel"))
                            .orElse(null),
                    text(component, "description").orElse(null),
                    text(component, "text").orElse(null),
                    type.equals("expression") ? text(component, "expression").orElse(null) : null,
                    text(layout, "row").orElse(null),
                    layout.path("columns").asInt(ALL_COLUMNS) <= HALF,
                    List.copyOf(hides),
                    looks(component),
                    read(component, hides)));
        }
        return List.copyOf(read);
    }

    private static Map<String, String> looks(JsonNode component) {
        Map<String, String> looks = new HashMap<>();
        JsonNode appearance = component.path("appearance");
        text(appearance, "prefixAdorner").ifPresent(prefix -> looks.put("prefix", prefix));
        text(appearance, "suffixAdorner").ifPresent(suffix -> looks.put("suffix", suffix));
        if (component.path("searchable").asBoolean()) {
            looks.put("searchable", "true");
        }
        return Map.copyOf(looks);
    }

    private static Optional<String> text(JsonNode parent, String name) {
        return Optional.of(parent.path(name).asText("")).filter(text -> !text.isBlank());
    }
}
