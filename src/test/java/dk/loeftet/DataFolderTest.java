package dk.loeftet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.FileSystemUtils;

/** The database is where the folder of the settings is, wherever that is. */
class DataFolderTest {

    private static final Path RELATIVE = Path.of("target", "data-folder-test");

    private final ApplicationContextRunner settings =
            new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer());

    @ParameterizedTest
    @ValueSource(strings = {"relative", "absolute"})
    void theDatabaseOpensInAFolderOfAnyKind(String kind) throws Exception {
        FileSystemUtils.deleteRecursively(RELATIVE);
        Path folder = "relative".equals(kind) ? RELATIVE : RELATIVE.toAbsolutePath();
        settings.withPropertyValues("loeftet.data=" + folder).run(context -> {
            String url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                assertThat(connection.isValid(1)).isTrue();
            }
        });
        assertThat(Files.exists(RELATIVE.resolve("loeftet.mv.db"))).isTrue();
    }

    @Test
    void withoutASettingTheFolderIsDataBesideTheApplication() {
        settings.run(context -> assertThat(context.getEnvironment().getRequiredProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:data/./loeftet"));
    }
}
