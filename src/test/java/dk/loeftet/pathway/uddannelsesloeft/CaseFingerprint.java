package dk.loeftet.pathway.uddannelsesloeft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the engine and we store about a case, so small that it can be compared often. */
final class CaseFingerprint {

    private static final String TABLES = """
            select t.table_name as found, c.column_name as by_column from information_schema.tables t
            join information_schema.columns c on c.table_name = t.table_name and c.table_schema = t.table_schema
            where t.table_type = 'BASE TABLE' and lower(t.table_schema) = 'public' and lower(c.column_name) in (:keys)
            """;
    private static final List<String> KEYS = List.of(
            "proc_inst_id_", "case_id", "case_number", "business_key", "process_instance_id", "process_instance_id_");

    /** Read by everybody at any time. */
    private static final Set<String> NOT_OF_THE_CASE = Set.of("act_hi_op_log");

    private final JdbcClient jdbc;
    private final List<Map<String, Object>> tables;

    CaseFingerprint(JdbcClient jdbc) {
        this.jdbc = jdbc;
        tables = jdbc.sql(TABLES).param("keys", KEYS).query().listOfRows().stream()
                .filter(row ->
                        !NOT_OF_THE_CASE.contains(row.get("found").toString().toLowerCase(Locale.ROOT)))
                .toList();
        if (tables.size() < 20) {
            throw new IllegalStateException("hardly any table of a case is there: " + tables);
        }
    }

    /** By table: the rows of the case. */
    Map<String, String> of(CaseDriver theCase) {
        List<String> instances =
                theCase.instances().stream().map(i -> i.getId()).toList();
        Map<String, Object> ids = new LinkedHashMap<>();
        ids.put("case_number", List.of(theCase.number()));
        ids.put("business_key", List.of(theCase.number()));
        ids.put("case_id", List.of(theCase.value("id")));
        ids.put("proc_inst_id_", instances);
        ids.put("process_instance_id", instances);
        ids.put("process_instance_id_", instances);
        Map<String, String> rows = new TreeMap<>();
        for (Map<String, Object> table : tables) {
            String key = table.get("by_column").toString();
            List<String> found = new ArrayList<>();
            // The names come from the database's own catalogue.
            jdbc.sql("select * from " + table.get("found") + " where " + key + " in (:ids)")
                    .param("ids", ids.get(key.toLowerCase(Locale.ROOT)))
                    .query()
                    .listOfRows()
                    .forEach(row -> found.add(plain(row)));
            found.sort(String::compareTo);
            rows.put(table.get("found") + "." + key, found.size() + " " + found.hashCode());
        }
        return rows;
    }

    private static String plain(Map<String, Object> row) {
        Map<String, String> plain = new TreeMap<>();
        row.forEach((column, value) -> {
            if (!(value instanceof byte[]) && !(value instanceof java.sql.Blob)) {
                plain.put(column, String.valueOf(value));
            }
        });
        return plain.toString();
    }
}
