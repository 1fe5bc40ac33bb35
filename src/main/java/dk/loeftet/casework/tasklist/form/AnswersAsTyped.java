package dk.loeftet.casework.tasklist.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Map;

/**
 * The answers of a form just as they were typed: here the form itself says what is wrong with a text, by the label of its
 * field, and a draft keeps what is not right yet.
 */
final class AnswersAsTyped extends StdDeserializer<Map<String, Object>> {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper PLAIN = new ObjectMapper();

    AnswersAsTyped() {
        super(Map.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return (Map<String, Object>) context.handleUnexpectedToken(Map.class, parser);
        }
        JsonNode answers = context.readTree(parser);
        return PLAIN.convertValue(answers, new TypeReference<>() {});
    }
}
