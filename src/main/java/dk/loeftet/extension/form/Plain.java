package dk.loeftet.extension.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Between the engine's typed values and plain ones: String, Number, Boolean, List, Map, null. */
final class Plain {

    /** Stands for what no form and no pathway may hold: files, bytes, serialized objects, the engine's own dates. */
    static final Object FOREIGN = new Object();

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private Plain() {}

    static Object of(TypedValue value) {
        if (value == null) {
            return null;
        }
        if (value instanceof JsonValue json) {
            return ofJson(json.isDeserialized() ? String.valueOf((Object) json.getValue()) : json.getValueSerialized());
        }
        if (value instanceof SerializableValue object) {
            // An untyped list or object of a REST call; a serialized one could be any Java class.
            return object.isDeserialized() ? of(object.getValue()) : FOREIGN;
        }
        return of(value.getValue());
    }

    static Object of(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof List
                || value instanceof Map) {
            return value;
        }
        if (value instanceof TypedValue typed) {
            return of(typed);
        }
        if (value instanceof SpinJsonNode json) {
            return ofJson(json.toString());
        }
        return value instanceof LocalDate date ? date.toString() : FOREIGN;
    }

    static Object ofJson(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return FOREIGN;
        }
    }

    /** As the browser gets it; lists and objects as JSON, which alone the Tasklist's forms understand. */
    static TypedValue typed(Object value) {
        return value instanceof List || value instanceof Map ? json(value) : Variables.untypedValue(value);
    }

    static TypedValue json(Object value) {
        try {
            // From text: a value made from a node has no serialized form yet and would reach the browser empty.
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value", e);
        }
    }
}
