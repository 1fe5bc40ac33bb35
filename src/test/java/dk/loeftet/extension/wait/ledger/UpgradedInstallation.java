package dk.loeftet.extension.wait.ledger;

import static dk.loeftet.extension.wait.ledger.LedgerEngine.at;
import static dk.loeftet.extension.wait.ledger.LedgerEngine.itIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.extension.notification.NotificationAutoConfiguration;
import dk.loeftet.extension.notification.dispatch.DispatchAutoConfiguration;
import dk.loeftet.extension.wait.Amount;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.DeadlineOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * An installation runs for some days without a ledger and is then started with one: it stands there as if it had been
 * kept from the first day. The days are those of an installation that always had it; Monday is 1 March 2027.
 */
abstract class UpgradedInstallation {

    private static final String FOLDER = "dk/loeftet/extension/wait/ledger/";

    abstract String database();

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void theLedgerOfOldCasesIsAsIfItHadBeenKeptFromTheFirstDay() {
        String old = database();
        try (Installation before = new Installation(old, false)) {
            before.livesUntilWednesday();
            assertThat(before.context.getBeanNamesForType(Waits.class)).isEmpty();
        }
        List<String> expected;
        try (Installation always = new Installation(database(), true)) {
            always.livesUntilWednesday();
            expected = always.rows();
        }

        try (Installation upgraded = new Installation(old, true)) {
            assertThat(upgraded.rows()).isNotEmpty().containsExactlyElementsOf(expected);
            assertThat(upgraded.difference()).isZero();
            assertThat(upgraded.context.getBean(WaitRebuild.class).all())
                    .as("nothing is left to correct")
                    .isZero();
        }
    }

    @Test
    void whatIsLongOverdueEscalatesAndNobodyIsRemindedOfWhatHasPassed() {
        String old = database();
        try (Installation before = new Installation(old, false)) {
            before.livesUntilWednesday();
        }
        itIs("2027-03-16T12:00:00");
        try (Installation upgraded = new Installation(old, true)) {
            WaitRow papers = upgraded.row("papers");
            assertThat(papers.due().on()).isEqualTo(LocalDate.parse("2027-03-15"));
            assertThat(papers.due().steps()).isEqualTo("R 5 WD;R 1 WD;E 0 WD sagsbehandler");
            assertThat(papers.due().nextStep()).isEqualTo(2);
            assertThat(papers.due().nextStepAt())
                    .isEqualTo(at("2027-03-16T00:00:00").toInstant());
        }
    }

    @Test
    void aDeadlineOfAnOldCaseMovesWithItsTaskAndItsTimer() {
        String old = database();
        try (Installation before = new Installation(old, false)) {
            before.livesUntilWednesday();
        }
        try (Installation upgraded = new Installation(old, true)) {
            WaitRow gateway = upgraded.row("gateway");
            upgraded.context
                    .getBean(DeadlineMoves.class)
                    .move(gateway.id(), LocalDate.parse("2027-05-04"), "tove", "Borgeren er rejst");
            assertThat(upgraded.row("gateway").due().on()).isEqualTo(LocalDate.parse("2027-05-04"));
            assertThat(upgraded.timer("first_timer")).isEqualTo(at("2027-05-04T23:59:59"));
            assertThat(upgraded.context.getBean(WaitRebuild.class).all()).isZero();
        }
    }

    @Test
    void anInstallationThatHasALedgerIsLeftAsItIsAtItsNextStart() {
        String database = database();
        try (Installation first = new Installation(database, true)) {
            first.livesUntilWednesday();
            first.context
                    .getBean(LedgerTables.class)
                    .waits()
                    .delete(first.row("papers").sourceId());
        }
        try (Installation again = new Installation(database, true)) {
            assertThat(again.difference())
                    .as("that is for the health figure to tell")
                    .isEqualTo(1);
        }
    }

    /** The application, started for real. */
    private static final class Installation implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final RuntimeService runtime;
        private final TaskService tasks;

        Installation(String database, boolean withLedger) {
            context = new SpringApplicationBuilder(OldApplication.class)
                    .web(WebApplicationType.NONE)
                    .properties("loeftet.wait.ledger.enabled=" + withLedger)
                    .run(
                            "--spring.datasource.url=" + database,
                            "--spring.datasource.username=" + (database.contains(":h2:") ? "sa" : "postgres"),
                            "--spring.flyway.locations=classpath:db/extension",
                            "--loeftet.model.deploy=false",
                            "--loeftet.sweep.enabled=false",
                            "--camunda.bpm.default-number-of-retries=1",
                            "--camunda.bpm.job-execution.enabled=false");
            runtime = context.getBean(RuntimeService.class);
            tasks = context.getBean(TaskService.class);
        }

        void livesUntilWednesday() {
            itIs("2027-03-01T09:30:00");
            context.getBean(RepositoryService.class)
                    .createDeployment()
                    .addClasspathResource(LedgerEngine.TABLE)
                    .addClasspathResource(FOLDER + "kinds.bpmn")
                    .addClasspathResource(FOLDER + "older.bpmn")
                    .deploy();
            begin("kinds", "2027-000001");
            begin("older", "2027-000002");
            String still = begin("older", "2027-000003");
            itIs("2027-03-02T10:00:00");
            tasks.claim(task("2027-000001", "task").getId(), "sanne");
            tasks.claim(task("2027-000001", "outside").getId(), "amir");
            runtime.suspendProcessInstanceById(still);
            itIs("2027-03-03T11:00:00");
            tasks.complete(task("2027-000001", "outside").getId());
            tasks.complete(task("2027-000001", "serial").getId());
            runtime.signalEventReceived("go");
            runtime.createMessageCorrelation("stop")
                    .processInstanceBusinessKey("2027-000001")
                    .correlate();
            tasks.complete(task("2027-000001", "called_task").getId(), Variables.putValue("fails", true));
            ManagementService management = context.getBean(ManagementService.class);
            String step = management
                    .createJobQuery()
                    .activityId("step")
                    .singleResult()
                    .getId();
            assertThatThrownBy(() -> management.executeJob(step)).isInstanceOf(RuntimeException.class);
        }

        private String begin(String model, String caseNumber) {
            return runtime.createProcessInstanceByKey(model)
                    .businessKey(caseNumber)
                    .setVariables(Variables.putValue("school", "skole-nord")
                            .putValue("courseStart", "2027-04-30")
                            .putValue("completedOn", "2027-02-15")
                            .putValue("outcomeMonth", 3)
                            .putValue("ready", false)
                            .putValue("fails", false))
                    .execute()
                    .getId();
        }

        private Task task(String caseNumber, String activity) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .taskDefinitionKey(activity)
                    .singleResult();
        }

        Date timer(String activity) {
            return context.getBean(ManagementService.class)
                    .createJobQuery()
                    .activityId(activity)
                    .singleResult()
                    .getDuedate();
        }

        long difference() {
            return context.getBean(LedgerDifference.class).now().total();
        }

        WaitRow row(String activity) {
            return all().stream()
                    .filter(row -> row.place().activityId().equals(activity))
                    .filter(row -> row.leftAt() == null && row.pausedAt() == null)
                    .findFirst()
                    .orElseThrow();
        }

        /** Without the ids that the engine gave, and without since when a case has stood still: that nobody knows. */
        List<String> rows() {
            List<String> rows = new ArrayList<>();
            for (WaitRow row : all()) {
                rows.add(String.join(
                        " | ",
                        row.place().businessKey(),
                        row.place().activityId() + " " + row.place().activityName() + " "
                                + row.place().stageName(),
                        row.kind().toString(),
                        row.enteredAt() + " - " + row.leftAt() + " " + row.outcome(),
                        row.pausedAt() == null ? "runs" : "stands still",
                        row.actor().waitingOn() + " " + row.actor().party() + " "
                                + row.actor().planned() + " " + row.actor().assignee() + " "
                                + row.actor().groupId() + " " + row.actor().claimedAt(),
                        row.due().toString()));
            }
            return rows.stream().sorted().toList();
        }

        private List<WaitRow> all() {
            WaitTable table = context.getBean(LedgerTables.class).waits();
            return List.of("2027-000001", "2027-000002", "2027-000003").stream()
                    .flatMap(caseNumber -> table.ofCase(caseNumber).stream())
                    .sorted(Comparator.comparing(WaitRow::sourceId))
                    .toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** Nothing but the extension. No component: others must not scan it. */
    @EnableAutoConfiguration(
            exclude = {
                CamundaBpmRestJerseyAutoConfiguration.class,
                NotificationAutoConfiguration.class,
                DispatchAutoConfiguration.class
            })
    static class OldApplication {

        @Bean("ledgerTest")
        LedgerEngine.Failing failing() {
            return new LedgerEngine.Failing();
        }

        /** The school in the north has promised to be quicker. */
        @Bean
        DeadlineOverride agreement() {
            return (key, party, on) -> party.equals("skole-nord") && key.equals("rkv.result.due")
                    ? Optional.of(new Amount(8, DateUnit.WD))
                    : Optional.empty();
        }
    }
}
