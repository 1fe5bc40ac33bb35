package dk.loeftet.extension.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case tables in small: texts of a case in a table of their own. */
class CaseFile implements FieldStore {

    static final String REFUSED = "afvis mig";

    private final JdbcClient jdbc;

    CaseFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists case_text (case_no varchar(20), field varchar(20), content varchar(200))")
                .update();
    }

    @Override
    public Set<String> fields() {
        return Set.of("note", "phone", "citizenName", "caseTitle", "declineReasons");
    }

    @Override
    public Set<String> writable() {
        return Set.of("note", "phone");
    }

    @Override
    public Map<String, Object> read(FieldContext context, Set<String> wanted) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "declineReasons",
                List.of(Map.of("label", "Vil arbejde", "value", "work"), Map.of("label", "Andet", "value", "other")));
        values.put("citizenName", "Ida Prøve");
        values.put("caseTitle", "Sag " + context.businessKey());
        wanted.forEach(field -> text(context.businessKey(), field).ifPresent(text -> values.put(field, text)));
        return values;
    }

    @Override
    public void write(FieldContext context, Map<String, Object> values) {
        values.forEach((field, content) -> {
            jdbc.sql("insert into case_text (case_no, field, content) values (?, ?, ?)")
                    .params(context.businessKey(), field, content)
                    .update();
            if (REFUSED.equals(content)) {
                throw FormRejected.of(field, "Skriv noget andet i feltet »Notat«.");
            }
        });
    }

    Optional<String> text(String caseNumber, String field) {
        return jdbc.sql("select content from case_text where case_no = ? and field = ? and content is not null")
                .params(caseNumber, field)
                .query(String.class)
                .optional();
    }
}
