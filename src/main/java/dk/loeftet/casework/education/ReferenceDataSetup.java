package dk.loeftet.casework.education;

import dk.loeftet.extension.model.PathwayFile;
import dk.loeftet.extension.model.PathwayFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the educations and new versions of positive lists from the shared folder that their owners edit. */
@Component
@Order(20)
class ReferenceDataSetup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceDataSetup.class);
    private static final String SHARED = "faelles";

    private final PathwayFiles files;
    private final Educations educations;
    private final PositiveLists positiveLists;

    ReferenceDataSetup(PathwayFiles files, Educations educations, PositiveLists positiveLists) {
        this.files = files;
        this.educations = educations;
        this.positiveLists = positiveLists;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        List<PathwayFile> shared = files.of(SHARED);
        shared.stream()
                .filter(file -> file.path().endsWith("/uddannelser.yaml"))
                .forEach(this::readEducations);
        shared.stream().filter(file -> file.path().contains("/positivlister/")).forEach(this::readPositiveList);
    }

    private void readEducations(PathwayFile file) {
        for (Object entry : list(file, read(file), "uddannelser")) {
            Map<?, ?> values = (Map<?, ?>) entry;
            educations.save(new Education(
                    text(file, values, "id"),
                    text(file, values, "navn"),
                    text(file, values, "branche"),
                    Integer.parseInt(text(file, values, "uger"))));
        }
    }

    private void readPositiveList(PathwayFile file) {
        Map<String, Object> values = read(file);
        PositiveListFile list = new PositiveListFile(
                idOf(file),
                text(file, values, "liste"),
                Objects.requireNonNull(date(values.get("gyldigFra"))),
                date(values.get("gyldigTil")),
                text(file, values, "kilde"),
                list(file, values, "uddannelser").stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        if (!positiveLists.exists(list.id())) {
            positiveLists.add(list);
        } else if (!positiveLists.entries(list.id()).equals(list.educations())) {
            LOG.warn(
                    "Positivlisten {} er ændret, men en udgave i brug ændres ikke. Læg ændringen i en ny fil med en ny dato.",
                    list.id());
        }
    }

    private static String idOf(PathwayFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static @Nullable LocalDate date(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(text.toString());
    }

    private static Map<String, Object> read(PathwayFile file) {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(file.resource());
        return Objects.requireNonNullElse(yaml.getObject(), Map.of());
    }

    private static List<?> list(PathwayFile file, Map<?, ?> values, String word) {
        if (values.get(word) instanceof List<?> list) {
            return list;
        }
        throw missing(file, word);
    }

    private static String text(PathwayFile file, Map<?, ?> values, String word) {
        Object value = values.get(word);
        if (value == null || value.toString().isBlank()) {
            throw missing(file, word);
        }
        return value.toString();
    }

    private static IllegalStateException missing(PathwayFile file, String word) {
        return new IllegalStateException(file.path() + ": »" + word + "« mangler.");
    }
}
