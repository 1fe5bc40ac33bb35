package dk.loeftet.casework.office;

import dk.loeftet.extension.model.PathwayFile;
import dk.loeftet.extension.model.PathwayFiles;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the offices' own closing days from the shared folder that their owners edit; the file says it all. */
@Component
@Order(15) // after the offices
class ClosingDaySetup implements ApplicationRunner {

    private static final String SHARED = "faelles";
    private static final String FILE = "/lukkedage.yaml";

    private final PathwayFiles files;
    private final Offices offices;
    private final JdbcClient jdbc;

    ClosingDaySetup(PathwayFiles files, Offices offices, JdbcClient jdbc) {
        this.files = files;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** Without the file, the days that are known stay. */
    @Override
    @Transactional
    public void run(@Nullable ApplicationArguments args) {
        Optional<PathwayFile> file = files.of(SHARED).stream()
                .filter(one -> one.path().endsWith(FILE))
                .findFirst();
        if (file.isEmpty()) {
            return;
        }
        List<Day> days = days(file.get());
        jdbc.sql("delete from office_closing_day").update();
        for (Day day : days) {
            jdbc.sql("insert into office_closing_day (office_id, closed_on, reason) values (:office, :on, :reason)")
                    .paramSource(day)
                    .update();
        }
    }

    private List<Day> days(PathwayFile file) {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(file.resource());
        Object list = Objects.requireNonNullElse(yaml.getObject(), Map.of()).get("lukkedage");
        if (!(list instanceof List<?> entries)) {
            throw invalid(file, "»lukkedage« mangler. Skriv »lukkedage: []«, hvis der ingen er.");
        }
        return entries.stream().map(entry -> day(file, entry)).distinct().toList();
    }

    private Day day(PathwayFile file, Object entry) {
        if (!(entry instanceof Map<?, ?> values)) {
            throw invalid(file, "Hver lukkedag skal have kontor, dag og grund.");
        }
        String office = text(file, values, "kontor");
        if (offices.byId(office).isEmpty()) {
            throw invalid(file, "Kontoret »" + office + "« findes ikke. Brug kontorets id fra indstillingerne.");
        }
        String on = text(file, values, "dag");
        try {
            return new Day(office, LocalDate.parse(on), text(file, values, "grund"));
        } catch (DateTimeParseException noDate) {
            throw invalid(file, "»" + on + "« er ikke en dato. Skriv den i anførselstegn, fx dag: \"2027-05-07\".");
        }
    }

    private static String text(PathwayFile file, Map<?, ?> values, String word) {
        Object value = values.get(word);
        if (value == null || value.toString().isBlank()) {
            throw invalid(file, "»" + word + "« mangler ved en lukkedag.");
        }
        return value.toString();
    }

    private static IllegalStateException invalid(PathwayFile file, String cure) {
        return new IllegalStateException(file.path() + ": " + cure);
    }

    private record Day(String office, LocalDate on, String reason) {}
}
