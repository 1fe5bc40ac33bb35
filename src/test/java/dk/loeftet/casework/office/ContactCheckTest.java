package dk.loeftet.casework.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.notification.mail.MailAutoConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** An office in whose name messages go out must be one that people can answer. */
class ContactCheckTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailAutoConfiguration.class))
            .withUserConfiguration(Offices.class)
            .withPropertyValues(
                    "loeftet.offices[0].id=glostrup",
                    "loeftet.offices[0].municipality=161",
                    "loeftet.offices[0].name=Jobcenter Glostrup",
                    "loeftet.offices[0].phone=43000100",
                    "loeftet.offices[0].email=kontor@glostrup.example",
                    "loeftet.offices[1].id=toender",
                    "loeftet.offices[1].municipality=550",
                    "loeftet.offices[1].name=Jobcenter Tønder");

    @Test
    void whoSendsButCannotBeRungUpDoesNotStartAndReadsWhichSettingIsMissing() {
        sending("loeftet.offices[1].email=kontor@toender.example", "intet telefonnummer", "loeftet.offices[1].phone");
    }

    @Test
    void whoSendsButCannotBeWrittenToDoesNotStartEither() {
        sending("loeftet.offices[1].phone=74000100", "ingen mailadresse", "loeftet.offices[1].email");
    }

    @Test
    void anOfficeThatCanBeAnsweredStarts() {
        application
                .withPropertyValues(
                        "loeftet.notification.folder=" + folder,
                        "loeftet.offices[1].phone=74000100",
                        "loeftet.offices[1].email=kontor@toender.example")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void withoutAWayToSendNothingIsAskedFor() {
        application.run(context -> assertThat(context).hasNotFailed());
    }

    private void sending(String given, String missing, String setting) {
        application
                .withPropertyValues("loeftet.notification.folder=" + folder, given)
                .run(context -> {
                    FailureAnalysis told = new OfficeUnreachableAnalyzer().analyze(context.getStartupFailure());
                    assertThat(told.getDescription()).contains("»Jobcenter Tønder«", missing);
                    assertThat(told.getAction()).contains("Angiv " + setting, "for eksempel", setting + "=");
                });
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ContactCheck.class)
    @EnableConfigurationProperties(OfficeSettings.class)
    static class Offices {}
}
