package dk.loeftet.casework.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.extension.model.PathwayFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class ClosingDaySetupTest {

    @TempDir
    private Path root;

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Offices offices = new Offices(jdbc);

    @BeforeEach
    void anOffice() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/extension", "classpath:db/casework")
                .load()
                .migrate();
        offices.save(new Office("glostrup", "161", "Jobcenter Glostrup"));
    }

    @AfterEach
    void shutDown() {
        database.shutdown();
    }

    @Test
    void theFileSaysWhichDaysTheOfficeIsClosed() throws IOException {
        start("lukkedage: [{ kontor: glostrup, dag: \"2027-05-07\", grund: Efter Kristi himmelfartsdag }]");
        assertThat(closedIn2027()).containsExactly(LocalDate.of(2027, 5, 7));

        start("lukkedage: [{ kontor: glostrup, dag: \"2027-10-18\", grund: Flytning }]");
        assertThat(closedIn2027()).containsExactly(LocalDate.of(2027, 10, 18));

        start("lukkedage: []");
        assertThat(closedIn2027()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lukkedage: [{ kontor: odense, dag: \"2027-05-07\", grund: x }] | Kontoret »odense« findes ikke",
                "lukkedage: [{ kontor: glostrup, dag: \"7. maj\", grund: x }] | »7. maj« er ikke en dato",
                "lukkedage: [{ kontor: glostrup, dag: \"2027-05-07\" }] | »grund« mangler",
                "lukkedage: [i morgen] | Hver lukkedag skal have",
                "fridage: [] | »lukkedage« mangler",
            })
    void aFileThatCannotBeReadIsRefusedAtStartAndChangesNothing(String content, String cure) throws IOException {
        start("lukkedage: [{ kontor: glostrup, dag: \"2027-10-18\", grund: Flytning }]");

        assertThatThrownBy(() -> start(content))
                .hasMessageContaining("faelles/lukkedage.yaml")
                .hasMessageContaining(cure);

        assertThat(closedIn2027()).containsExactly(LocalDate.of(2027, 10, 18));
    }

    private void start(String content) throws IOException {
        Path folder = Files.createDirectories(root.resolve("processes/faelles"));
        Files.writeString(folder.resolve("lukkedage.yaml"), content);
        new ClosingDaySetup(new PathwayFiles(root), offices, jdbc).run(null);
    }

    private Iterable<LocalDate> closedIn2027() {
        return new OfficeClosingDays(jdbc).in(2027, "glostrup");
    }
}
