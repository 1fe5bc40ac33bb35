package dk.loeftet.extension.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.wait.StepSchedule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepMessagesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-16T10:00:00+02:00");
    private static final UUID WAIT = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private final StepMessages messages =
            new StepMessages(Set.of("paamindelse.rkv.result.due")::contains, (template, user) -> "way-of-" + user);

    @Test
    void aDeadlineWithATextOfItsOwnIsRemindedWithIt() {
        assertThat(message("rkv.result.due", 0).template()).isEqualTo("paamindelse.rkv.result.due");
        assertThat(message("decision.due", 0).template()).isEqualTo("paamindelse");
        assertThat(message("rkv.result.due", 1).template()).isEqualTo("eskalering");
    }

    @Test
    void theKeySaysWaitDayStepAndPerson() {
        assertThat(message("decision.due", 1).idempotencyKey()).isEqualTo(WAIT + ":2026-09-21:1:sanne");
    }

    @Test
    void theChannelIsDecidedForThePerson() {
        assertThat(message("decision.due", 0).channel()).isEqualTo("way-of-sanne");
    }

    private OutboxMessage message(String deadline, int index) {
        StepSchedule.Step step =
                StepSchedule.parse("R 3 WD;E 0 WD teamleder").steps().get(index);
        return messages.of(
                new DueStep(
                        WAIT,
                        "2026-000001",
                        "glostrup",
                        "instance",
                        "userTask_x",
                        deadline,
                        "jobcenter",
                        null,
                        "sanne",
                        "sagsbehandler",
                        LocalDate.of(2026, 9, 21),
                        index,
                        step),
                "sanne",
                NOW);
    }
}
