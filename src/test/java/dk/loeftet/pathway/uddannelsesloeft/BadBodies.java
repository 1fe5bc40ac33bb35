package dk.loeftet.pathway.uddannelsesloeft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies of a submission, right and wrong, as they go over the wire. */
final class BadBodies {

    /** Half a character would be lost on its way if it were not escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int DEEP = 2_000;
    private static final int HUGE = 2_000_000;

    private BadBodies() {}

    /** The answers as the browser sends them. */
    static String of(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(key, variable(value)));
        return text(Map.of("variables", variables));
    }

    /** Wrong in themselves, whatever the form: none of them is a submission. */
    static List<String> malformed() {
        String value = "{\"value\":\"" + BadValues.CANARY + "\"";
        return List.of(
                "",
                "{",
                "null,",
                "[]",
                "17",
                "\"" + BadValues.CANARY + "\"",
                "{\"variables\":[]}",
                "{\"variables\":17}",
                "{\"variables\":{\"nextStep\":17}}",
                "{\"variables\":{\"nextStep\":[]}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":17}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Date\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Boolean\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Json\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Xml\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Bytes\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"File\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"NoSuchType\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Object\"}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                        + "\"java.lang.Runtime\",\"serializationDataFormat\":\"application/json\"}}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                        + "\"java.util.HashMap\",\"serializationDataFormat\":"
                        + "\"application/x-java-serialized-object\"}}}}",
                "{\"variables\":{\"nextStep\":" + value + ",\"valueInfo\":{\"transient\":\"" + BadValues.CANARY
                        + "\"}}}}",
                "{\"unknown\":{\"nextStep\":" + value + "}}}",
                "{\"variables\":{\"" + "n".repeat(5_000) + "\":" + value + "}}}",
                "{\"variables\":{\"cpr 6111785097\":" + value + "}}}",
                "{\"variables\":{\"\":" + value + "}}}",
                "{\"variables\":{\"__proto__\":" + value + "}}}",
                "{\"variables\":{\"#{execution}\":" + value + "}}}",
                "{\"variables\":{\"decision\":{\"value\":\"bevilget\"},\"noSuchField\":" + value + "}}}",
                "{\"variables\":{\"noSuchField\":" + value + "},\"noSuchField\":{\"value\":null}}}",
                "{\"variables\":{\"noSuchField\":{\"value\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}}}",
                "{\"variables\":{\"noSuchField\":{\"value\":\"" + "x".repeat(HUGE) + "\"}}}",
                "{\"variables\":{\"noSuchField\":{\"value\":NaN}}}",
                "{\"variables\":{\"noSuchField\":{\"value\":1e999999}}}");
    }

    /** The same field twice, the wrong one last. */
    static String twice(String key, Object wrong) {
        String field = text(key) + ":";
        return "{\"variables\":{" + field + "{\"value\":\"ja\"}," + field + text(variable(wrong)) + "}}";
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> variable(Object value) {
        Map<String, Object> variable = new LinkedHashMap<>();
        boolean json = value instanceof List || value instanceof Map;
        variable.put("value", json ? text(value) : value);
        if (json) {
            variable.put("type", "Json");
        }
        return variable;
    }

    /** A body with one answer replaced; null for one that is left out. */
    static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
