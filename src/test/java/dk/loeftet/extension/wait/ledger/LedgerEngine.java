package dk.loeftet.extension.wait.ledger;

import com.zaxxer.hikari.HikariDataSource;
import dk.loeftet.extension.time.EngineClock;
import dk.loeftet.extension.wait.DeadlineTable;
import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.WaitPlugin;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A real engine with the ledger plugged in, on whatever database the address names. */
final class LedgerEngine implements AutoCloseable {

    static final String TABLE = "processes/faelles/frister.dmn";

    final SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31)), (year, office) -> Set.of());
    final JdbcClient jdbc;
    final LedgerTables tables;
    final Deadlines deadlines;
    final TransactionTemplate transaction;
    final ProcessEngine engine;

    private final HikariDataSource pool = new HikariDataSource();

    LedgerEngine(String url, boolean withLedger) {
        this(url, withLedger, UnaryOperator.identity());
    }

    /** With somebody between the engine and its database. */
    LedgerEngine(String url, boolean withLedger, UnaryOperator<DataSource> between) {
        pool.setJdbcUrl(url);
        pool.setUsername(url.contains(":h2:") ? "sa" : "postgres");
        pool.setMaximumPoolSize(10);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/extension")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        DataSource database = between.apply(pool);
        DataSource shared = new TransactionAwareDataSourceProxy(database);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        jdbc = JdbcClient.create(shared);
        tables = LedgerTables.of(new JdbcTemplate(shared), calendar);
        DeadlineTable table = new DeadlineTable(() -> configuration);
        deadlines = withLedger
                ? new Deadlines(
                        table,
                        (key, party, on) -> Optional.empty(),
                        calendar,
                        new EngineClock(),
                        new LedgerDeadlines(tables::deadlines))
                : new Deadlines(table, (key, party, on) -> Optional.empty(), calendar, new EngineClock());
        configuration.setProcessEngineName("ledger" + System.identityHashCode(this));
        configuration.setDataSource(shared);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setBeans(new HashMap<>(Map.of("deadline", deadlines, "ledgerTest", new Failing())));
        List<ProcessEnginePlugin> plugins = new ArrayList<>(List.of(new WaitPlugin(() -> deadlines, () -> table)));
        if (withLedger) {
            plugins.add(new LedgerPlugin(() -> tables, () -> deadlines, () -> calendar));
        }
        configuration.setProcessEnginePlugins(plugins);
        engine = configuration.buildProcessEngine();
    }

    LedgerEngine deploy(String... resources) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (String resource : resources) {
            deployment.addClasspathResource(resource);
        }
        deployment.deploy();
        return this;
    }

    WaitRebuild rebuild() {
        Models models = new Models(configuration);
        return new WaitRebuild(
                new HistoryTables(jdbc),
                tables.waits(),
                new HistoricWaits(models, deadlines, calendar, new EngineClock()),
                new UpgradedWaits(models, tables, deadlines, new EngineClock()),
                configuration);
    }

    DeadlineMoves moves() {
        return new DeadlineMoves(tables, configuration, calendar, new EngineClock());
    }

    static void itIs(String localDateTime) {
        ClockUtil.setCurrentTime(at(localDateTime));
    }

    static Date at(String localDateTime) {
        return Date.from(
                LocalDateTime.parse(localDateTime).atZone(WorkingCalendar.ZONE).toInstant());
    }

    @Override
    public void close() {
        ClockUtil.reset();
        engine.close();
        pool.close();
    }

    /** A step that fails as long as the case says so. */
    public static final class Failing {
        public void step(Boolean fails) {
            if (Boolean.TRUE.equals(fails)) {
                throw new IllegalStateException("as asked");
            }
        }
    }
}
