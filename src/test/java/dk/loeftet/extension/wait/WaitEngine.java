package dk.loeftet.extension.wait;

import dk.loeftet.extension.time.EngineClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A real engine in memory with the waits plugged in and one agreement: skole-tec answers within 15 working days. */
final class WaitEngine implements AutoCloseable {

    static final String TABLE = "processes/faelles/frister.dmn";

    final ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    final DeadlineTable table = new DeadlineTable(() -> configuration);
    final ProcessEngine engine;

    WaitEngine(String name) {
        Deadlines deadlines = new Deadlines(
                table,
                WaitEngine::agreed,
                new WorkingCalendar(WorkingCalendarTest.USUAL, WaitEngine::closed),
                new EngineClock());
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setTenantIdProvider(new OfficeOfVariable());
        configuration.setBeans(new HashMap<>(Map.of("deadline", deadlines)));
        configuration.setProcessEnginePlugins(List.of(new WaitPlugin(() -> deadlines, () -> table)));
        engine = configuration.buildProcessEngine();
    }

    WaitEngine deploy(String... resources) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (String resource : resources) {
            deployment.addClasspathResource(resource);
        }
        deployment.deploy();
        return this;
    }

    static void itIs(String localDateTime) {
        ClockUtil.setCurrentTime(at(localDateTime));
    }

    static Date at(String localDateTime) {
        return Date.from(
                LocalDateTime.parse(localDateTime).atZone(WorkingCalendar.ZONE).toInstant());
    }

    private static Optional<Amount> agreed(String key, String party, LocalDate on) {
        return "rkv.result.due".equals(key) && "skole-tec".equals(party)
                ? Optional.of(new Amount(15, DateUnit.WD))
                : Optional.empty();
    }

    private static Set<LocalDate> closed(int year, String office) {
        return year == 2027 && "toender".equals(office) ? Set.of(LocalDate.parse("2027-03-02")) : Set.of();
    }

    @Override
    public void close() {
        ClockUtil.reset();
        engine.close();
    }
}
