package dk.loeftet.casework.control.reopen;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.Stage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Writes what another municipality needs to go on: decision facts, neither name nor CPR number. */
@Component
class HandoverNotes {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final JdbcClient jdbc;

    HandoverNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(CaseFile file, @Nullable Stage stage) {
        StringBuilder text = new StringBuilder("Overdragelse af sag ")
                .append(file.caseNumber())
                .append(" (Løft til faglært)\nBorgeren er flyttet til jeres kommune.\nLedig fra: ")
                .append(DAY.format(file.spell().since()));
        if (stage != null) {
            text.append("\nTrin: ").append(stage.name());
        }
        chosen(file).forEach(line -> text.append('\n').append(line));
        return text.append("\nSend navn og CPR-nummer særskilt ad sikker vej.").toString();
    }

    private List<String> chosen(CaseFile file) {
        List<String> names = jdbc.sql("""
                        select 'Uddannelse: ' || name from education where id = :education
                        union all
                        select 'Skole: ' || name from partner where id = :school
                        """)
                .param("education", file.educationId())
                .param("school", file.schoolId())
                .query(String.class)
                .list();
        List<String> plan = jdbc.sql("""
                        select starts_on, ends_on from education_plan where case_id = :case
                        order by agreed_at desc fetch first 1 rows only
                        """)
                .param("case", file.id())
                .query((row, index) -> "Uddannelsesplan: " + DAY.format(row.getObject("starts_on", LocalDate.class))
                        + " til " + DAY.format(row.getObject("ends_on", LocalDate.class)))
                .list();
        return Stream.concat(names.stream(), plan.stream()).toList();
    }
}
