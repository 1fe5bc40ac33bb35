package dk.loeftet.extension.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** A text is a text: neither a number that would be taken for one, nor signs that nobody can read, nor a script. */
final class StrictText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    private StrictText() {
        super(String.class);
    }

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("strict-text");
        module.addDeserializer(String.class, new StrictText());
        return module;
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!PlainText.isReadable(text)) {
            // The text itself is not repeated: it may be about a person.
            return context.reportInputMismatch(String.class, "unreadable signs");
        }
        if (Markup.runsIn(text)) {
            throw new RunningMarkup(parser);
        }
        return text;
    }
}
