package dk.loeftet.extension.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.loeftet.extension.form.InputField.Choices;
import dk.loeftet.extension.form.InputField.Kind;
import dk.loeftet.extension.form.InputField.Rules;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;

/** Reads a form-js 1.8 schema, and refuses what cannot be checked: an unread field would be an unlocked door. */
final class FormSchemaReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> WITHOUT_INPUT =
            Set.of("text", "html", "button", "group", "separator", "spacer", "image", "iframe", "table", "default");

    private final String form;
    private final List<InputField> fields = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    private FormSchemaReader(String form) {
        this.form = form;
    }

    static FormSchema read(String form, byte[] content) {
        FormSchemaReader reader = new FormSchemaReader(form);
        JsonNode schema;
        try {
            schema = JSON.readTree(content);
        } catch (IOException e) {
            throw new ProcessEngineException("Formularen " + form + " er ikke gyldig JSON.", e);
        }
        reader.components(schema, List.of());
        reader.fields.forEach(field -> reader.names.add(field.key()));
        return new FormSchema(List.copyOf(reader.fields), Set.copyOf(reader.names), FormComponents.of(schema));
    }

    private void components(JsonNode parent, List<String> hidesAround) {
        for (JsonNode component : parent.path("components")) {
            List<String> hides = new ArrayList<>(hidesAround);
            text(component.path("conditional"), "hide").ifPresent(hides::add);
            mentioned(component);
            if (component.hasNonNull("path") && !component.path("path").asText().isBlank()) {
                throw unusable("bruger »path«. Fjern det, så alle felter ligger øverst");
            }
            String type = component.path("type").asText();
            if (!WITHOUT_INPUT.contains(type)) {
                fields.add(field(component, kind(component, type), List.copyOf(hides)));
            }
            components(component, hides);
        }
    }

    private Kind kind(JsonNode component, String type) {
        return switch (type) {
            case "textfield", "textarea" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.CHECKBOX;
            case "radio", "select" -> Kind.CHOICE;
            case "checklist", "taglist" -> Kind.CHOICES;
            case "expression" -> Kind.EXPRESSION;
            case "datetime" ->
                switch (component.path("subtype").asText("date")) {
                    case "time" -> Kind.TIME;
                    case "datetime" -> Kind.DATE_TIME;
                    default -> Kind.DATE;
                };
            default -> throw unusable("bruger »" + type + "«, som Tasklist ikke kan vise");
        };
    }

    private InputField field(JsonNode component, Kind kind, List<String> hides) {
        String key = text(component, "key").orElseThrow(() -> unusable("har et felt uden »key«"));
        if (key.contains(".")) {
            throw unusable("har feltet »" + key + "« med punktum i navnet. Brug et navn uden punktum");
        }
        JsonNode readonly = component.path("readonly");
        return new InputField(
                key,
                plainText(component, "label")
                        .or(() -> plainText(component, "dateLabel"))
                        .or(() -> plainText(component, "timeLabel"))
                        .orElse(key),
                plainText(component, "description").orElse(null),
                kind,
                rules(component),
                choices(component),
                component.hasNonNull("defaultValue") ? plain(component.get("defaultValue")) : null,
                component.path("disabled").asBoolean(),
                readonly.isTextual() ? readonly.asText() : readonly.asBoolean(),
                hides);
    }

    private static Rules rules(JsonNode component) {
        JsonNode validate = component.path("validate");
        return new Rules(
                validate.path("required").asBoolean(),
                limit(validate, "min"),
                limit(validate, "max"),
                limit(validate, "minLength"),
                limit(validate, "maxLength"),
                text(validate, "pattern").orElse(null),
                text(validate, "validationType").orElse(null),
                component.hasNonNull("decimalDigits")
                        ? Integer.valueOf(component.get("decimalDigits").asInt())
                        : null,
                component.hasNonNull("increment")
                        ? new BigDecimal(component.get("increment").asText())
                        : null,
                component.path("serializeToString").asBoolean(),
                component.path("disallowPassedDates").asBoolean());
    }

    /** A number, a FEEL expression, or null; the form editor also writes numbers as text. */
    private static Object limit(JsonNode validate, String name) {
        JsonNode limit = validate.path(name);
        if (limit.isNumber()) {
            return limit.decimalValue();
        }
        String text = limit.asText("");
        if (text.isBlank()) {
            return null;
        }
        return Feel.isExpression(text) ? text : new BigDecimal(text);
    }

    private static Choices choices(JsonNode component) {
        List<Object> values = null;
        Map<Object, String> labels = new HashMap<>();
        if (component.path("values").isArray()) {
            values = new ArrayList<>();
            for (JsonNode option : component.get("values")) {
                Object value = plain(option.isObject() ? option.path("value") : option);
                values.add(value);
                text(option, "label").ifPresent(label -> labels.put(value, label));
            }
        }
        return new Choices(
                values,
                Map.copyOf(labels),
                text(component, "valuesKey").orElse(null),
                text(component, "valuesExpression").orElse(null));
    }

    /** Texts and lists shown in a form come from the same data as its fields: collect the names they mention. */
    private void mentioned(JsonNode component) {
        text(component, "valuesKey").ifPresent(names::add);
        component.properties().forEach(property -> {
            if (!property.getKey().equals("components")) {
                mentionedIn(property.getValue());
            }
        });
    }

    private void mentionedIn(JsonNode value) {
        if (value.isTextual()) {
            String text = value.asText();
            if (Feel.isExpression(text) || text.contains("{{")) {
                NAME.matcher(text).results().forEach(name -> names.add(name.group()));
            }
        } else {
            value.forEach(this::mentionedIn);
        }
    }

    private static Object plain(JsonNode value) {
        return value.isMissingNode() ? null : JSON.convertValue(value, Object.class);
    }

    private static Optional<String> text(JsonNode parent, String name) {
        return Optional.of(parent.path(name).asText("")).filter(text -> !text.isBlank());
    }

    private static Optional<String> plainText(JsonNode parent, String name) {
        return text(parent, name).map(String::strip).filter(text -> !Feel.isExpression(text) && !text.contains("{{"));
    }

    private ProcessEngineException unusable(String fault) {
        return new ProcessEngineException("Formularen " + form + " " + fault + ".");
    }
}
