package dk.loeftet.extension.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text that was sent holds markup; the text itself is not repeated, as it may be about a person. */
final class RunningMarkup extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    RunningMarkup(JsonParser parser) {
        super(parser, "markup that a browser would run");
    }
}
