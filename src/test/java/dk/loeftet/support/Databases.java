package dk.loeftet.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The two databases that everything must run on, and the settings that all tests share. */
public final class Databases {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Databases() {}

    /** The address of an empty H2 database that lives as long as the tests. */
    public static String newH2() {
        return "jdbc:h2:mem:test" + COUNTER.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
    }

    /** The address of an empty database in a PostgreSQL server that is started once for all tests. */
    public static String newPostgres() {
        String name = "test" + COUNTER.incrementAndGet();
        try (Connection connection =
                        PostgresServer.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return PostgresServer.RUNNING.getJdbcUrl("postgres", name);
    }

    private static void prepare(ConfigurableApplicationContext context, String url, String user) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + user,
                        // Tests run what is due themselves, when its time has come.
                        "camunda.bpm.job-execution.enabled=false",
                        "loeftet.sweep.scheduled=false",
                        "loeftet.bottleneck.scheduled=false",
                        // Tests write and ask at once; who measures says otherwise.
                        "loeftet.bottleneck.freshness="
                                + context.getEnvironment().getProperty("loeftet.bottleneck.freshness", "0s"),
                        "camunda.bpm.admin-user.id=admin",
                        "camunda.bpm.admin-user.password=admin",
                        "loeftet.offices[0].id=glostrup",
                        "loeftet.offices[0].municipality=161",
                        "loeftet.offices[0].name=Jobcenter Glostrup",
                        "loeftet.offices[1].id=toender",
                        "loeftet.offices[1].municipality=550",
                        "loeftet.offices[1].name=Jobcenter Tønder")
                .applyTo(context);
    }

    static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            prepare(context, newH2(), "sa");
        }
    }

    static final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            prepare(context, newPostgres(), "postgres");
        }
    }

    private static final class PostgresServer {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                // After the last application, not beside it: that one would wait for a server that has gone.
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
