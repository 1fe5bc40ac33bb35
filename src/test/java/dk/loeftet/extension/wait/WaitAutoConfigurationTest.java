package dk.loeftet.extension.wait;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.time.TimeAutoConfiguration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WaitAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TimeAutoConfiguration.class, WaitAutoConfiguration.class));

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void theCalendarKnowsTheUsualClosedDaysWithoutAnySetting() {
        application.run(context -> {
            WorkingCalendar calendar = context.getBean(WorkingCalendar.class);
            assertThat(calendar.isOpen(LocalDate.parse("2026-06-05"), null)).isFalse();
            assertThat(calendar.isOpen(LocalDate.parse("2026-12-24"), null)).isFalse();
            assertThat(calendar.isOpen(LocalDate.parse("2026-12-31"), null)).isFalse();
            assertThat(calendar.isOpen(LocalDate.parse("2026-12-30"), null)).isTrue();
        });
    }

    @Test
    void theClosedDaysAreASetting() {
        application
                .withPropertyValues("loeftet.calendar.closed-days=05-01, 02-29")
                .run(context -> {
                    WorkingCalendar calendar = context.getBean(WorkingCalendar.class);
                    assertThat(calendar.isOpen(LocalDate.parse("2026-05-01"), null))
                            .isFalse();
                    assertThat(calendar.isOpen(LocalDate.parse("2026-06-05"), null))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-01", "02-30", "06-31", "5-6", "juleaften"})
    void aClosedDayThatIsNoneStopsTheStart(String day) {
        application
                .withPropertyValues("loeftet.calendar.closed-days=" + day)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("closedDays[0]")
                        .hasMessageContaining("MM-dd"));
    }

    @Test
    void anApplicationReplacesClosingDaysAndAgreementsByItsOwn() {
        application
                .withBean(ClosingDays.class, () -> (year, office) -> Set.of(LocalDate.of(year, 9, 1)))
                .withBean(DeadlineOverride.class, () -> (key, party, on) -> Optional.of(new Amount(3, DateUnit.WD)))
                .run(context -> {
                    assertThat(context).hasSingleBean(ClosingDays.class).hasSingleBean(DeadlineOverride.class);
                    assertThat(context.getBean(WorkingCalendar.class).isOpen(LocalDate.parse("2027-09-01"), "glostrup"))
                            .isFalse();
                });
    }

    @Test
    void oneSwitchTurnsTheWaitsOff() {
        application
                .withPropertyValues("loeftet.wait.enabled=false")
                .run(context ->
                        assertThat(context).doesNotHaveBean(Deadlines.class).doesNotHaveBean(WaitPlugin.class));
    }

    @Test
    void inACamundaApplicationTheModelsReachTheDeadlinesByName() {
        application
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        CamundaBpmAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:waitAutoConfiguration",
                        "camunda.bpm.auto-deployment-enabled=false",
                        "camunda.bpm.job-execution.enabled=false",
                        "camunda.bpm.generic-properties.properties.historyTimeToLive=P1825D")
                .run(context -> {
                    assertThat(context).hasSingleBean(ProcessEngine.class);
                    context.getBean(RepositoryService.class)
                            .createDeployment()
                            .addClasspathResource(WaitEngine.TABLE)
                            .addClasspathResource("dk/loeftet/extension/wait/waits.bpmn")
                            .deploy();
                    WaitEngine.itIs("2027-03-01T09:30:00");
                    context.getBean(RuntimeService.class)
                            .startProcessInstanceByKey(
                                    "waits",
                                    Variables.putValue("school", "skole-nord").putValue("outcomeMonth", 1));
                    assertThat(context.getBean(TaskService.class)
                                    .createTaskQuery()
                                    .taskDefinitionKey("task_documents")
                                    .singleResult()
                                    .getDueDate())
                            .isEqualTo(WaitEngine.at("2027-03-15T23:59:59"));
                });
    }
}
