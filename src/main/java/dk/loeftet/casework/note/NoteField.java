package dk.loeftet.casework.note;

import dk.loeftet.extension.form.FieldContext;
import dk.loeftet.extension.form.FieldStore;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The field {@code note} of any form: what is written there becomes a note of its own, and is never shown for change. */
@Component
class NoteField implements FieldStore {

    private static final String NOTE = "note";

    private final Notes notes;

    NoteField(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Set<String> fields() {
        return Set.of(NOTE);
    }

    @Override
    public Map<String, Object> read(FieldContext context, Set<String> wanted) {
        return Map.of();
    }

    @Override
    public void write(FieldContext context, Map<String, Object> values) {
        if (values.get(NOTE) instanceof String body && !body.isBlank()) {
            String author = context.userId() == null ? "system" : context.userId();
            notes.add(context.businessKey(), context.activityId(), "notat", body, author);
        }
    }
}
