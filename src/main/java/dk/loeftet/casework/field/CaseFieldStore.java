package dk.loeftet.casework.field;

import dk.loeftet.extension.form.FieldContext;
import dk.loeftet.extension.form.FieldStore;
import dk.loeftet.extension.model.Pathways;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The form fields that a pathway keeps on the case: {@code caseFields} in its pathway.yaml. */
@Component
class CaseFieldStore implements FieldStore {

    private final CaseFields fields;
    private final Set<String> names;

    CaseFieldStore(CaseFields fields, Pathways pathways) {
        this.fields = fields;
        this.names = pathways.all().stream()
                .flatMap(pathway -> pathway.caseFields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> fields() {
        return names;
    }

    @Override
    public Map<String, Object> read(FieldContext context, Set<String> wanted) {
        return context.businessKey() == null ? Map.of() : new TreeMap<>(fields.answers(context.businessKey(), wanted));
    }

    @Override
    public void write(FieldContext context, Map<String, Object> values) {
        values.forEach((field, value) -> fields.keep(context.businessKey(), field, value));
    }
}
