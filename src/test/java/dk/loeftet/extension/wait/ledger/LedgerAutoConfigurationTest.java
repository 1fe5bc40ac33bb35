package dk.loeftet.extension.wait.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.time.TimeAutoConfiguration;
import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.HeldDeadlines;
import dk.loeftet.extension.wait.WaitAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LedgerAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TimeAutoConfiguration.class,
                    WaitAutoConfiguration.class,
                    LedgerAutoConfiguration.class,
                    RebuildAutoConfiguration.class));

    @Test
    void withoutTheLedgerDeadlinesAreComputedAsEver() {
        application
                .withPropertyValues("loeftet.wait.ledger.enabled=false")
                .run(context -> assertThat(context)
                        .hasSingleBean(Deadlines.class)
                        .doesNotHaveBean(LedgerPlugin.class)
                        .doesNotHaveBean(HeldDeadlines.class)
                        .doesNotHaveBean(WaitRebuild.class));
    }

    @Test
    void whoTurnsTheWaitsOffHasNoLedgerEither() {
        application
                .withPropertyValues("loeftet.wait.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LedgerPlugin.class));
    }
}
