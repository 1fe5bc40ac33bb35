package dk.loeftet.casework.reminder;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * Reminders as one builds them with the engine alone: a non-interrupting boundary timer on the task, whose delegate writes
 * the row of the outbox in the engine's own transaction. It decides nothing: that would only cost it more.
 */
final class NativeReminders implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    NativeReminders(String url) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("native-" + url.hashCode());
        // The pool that the sweep has too, with more connections than the executor has threads. The engine's own pool
        // closes
        // all but five and takes a connection away from whoever holds it for long.
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(20);
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setJobExecutorActivate(false);
        // The executor is the engine's default one, with its default threads, queue and acquisition.
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("reminded.bpmn", model())
                .deploy();
    }

    /** Starts cases whose reminder has been due for an hour. */
    void fallDue(int count) {
        Date due = Date.from(Instant.now().minus(1, ChronoUnit.HOURS));
        for (int i = 0; i < count; i++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "reminded", "native-" + i, Map.of("remindAt", due, "user", "user" + i % 20));
        }
    }

    long due() {
        return engine.getManagementService()
                .createJobQuery()
                .timers()
                .executable()
                .count();
    }

    void start() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .start();
    }

    void stop() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("reminded")
                .startEvent()
                .userTask("task")
                .boundaryEvent("reminder")
                .cancelActivity(false)
                .timerWithDate("${remindAt}")
                .serviceTask("remind")
                .camundaClass(OutboxRow.class)
                .endEvent()
                .moveToActivity("task")
                .endEvent()
                .done();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** Writes what the sweep writes. */
    public static final class OutboxRow implements JavaDelegate {

        private static final String INSERT = """
                insert into outbox (id, business_key, process_instance_id, activity_id, template, recipient_kind,
                  recipient_id, status, message_id, created_at, idempotency_key, channel)
                values (?, ?, ?, ?, 'paamindelse', 'medarbejder', ?, 'QUEUED', ?, ?, ?, 'mail')
                """;

        @Override
        public void execute(DelegateExecution execution) throws SQLException {
            Connection connection = Context.getCommandContext()
                    .getDbSqlSession()
                    .getSqlSession()
                    .getConnection();
            UUID id = UUID.randomUUID();
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, id);
                insert.setString(2, execution.getProcessBusinessKey());
                insert.setString(3, execution.getProcessInstanceId());
                insert.setString(4, execution.getCurrentActivityId());
                insert.setString(5, (String) execution.getVariable("user"));
                insert.setString(6, "<" + id + "@loeftet>");
                insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
                insert.setString(8, execution.getId());
                insert.executeUpdate();
            }
        }
    }
}
