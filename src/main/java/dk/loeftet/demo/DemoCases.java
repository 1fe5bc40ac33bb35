package dk.loeftet.demo;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.intake.Intake;
import dk.loeftet.casework.intake.IntakeResult;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.extension.time.EngineClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Running cases at every stage, taken in as a job centre would take in its own on the first day. Each wave came on a
 * day in the past and the time since then has passed, so that deadlines lie behind and ahead as in real life.
 */
@Component
@Profile("demo")
class DemoCases {

    /** In calendar days; the schools of the demo have agreed to less. */
    private static final int LONGER_THAN_A_SCHOOL_MAY_TAKE = 28;

    private final DemoSettings settings;
    private final Intake intake;
    private final Offices offices;
    private final DemoClock demoClock;
    private final TimeTravel time;
    private final DemoOrders orders;
    private final DemoDecisions decisions;
    private final DemoDetours detours;
    private final DemoMeetings meetings;

    DemoCases(
            DemoSettings settings,
            Intake intake,
            Offices offices,
            DemoClock demoClock,
            TimeTravel time,
            DemoOrders orders,
            DemoDecisions decisions,
            DemoDetours detours,
            DemoMeetings meetings) {
        this.settings = settings;
        this.intake = intake;
        this.offices = offices;
        this.demoClock = demoClock;
        this.time = time;
        this.orders = orders;
        this.decisions = decisions;
        this.detours = detours;
        this.meetings = meetings;
    }

    void create() {
        Instant today = Clock.systemUTC().instant();
        Set<String> all = offices.all().stream().map(Office::id).collect(Collectors.toSet());
        Caller registrar = new Caller("admin", Set.of(Role.ADMINISTRATOR.groupId()), all);
        List<DemoSettings.Wave> waves = settings.waves().stream()
                .sorted(Comparator.comparingInt(DemoSettings.Wave::daysAgo).reversed())
                .toList();
        demoClock.moveTo(today.minus(Duration.ofDays(waves.get(0).daysAgo())));
        for (DemoSettings.Wave wave : waves) {
            time.to(today.minus(Duration.ofDays(wave.daysAgo())));
            takeIn(wave, registrar);
            if (wave.daysAgo() > LONGER_THAN_A_SCHOOL_MAY_TAKE) {
                orders.placeOneThatIsForgotten();
            }
            wave.meetings()
                    .forEach(meeting -> meetings.plan(meeting, LocalDate.ofInstant(today, EngineClock.COPENHAGEN)));
        }
        orders.placeOnePerOffice();
        decisions.hearOneAndReassessAnother();
        orders.placeOneThatLacksPapers();
        detours.happen();
        time.to(Clock.systemUTC().instant());
        meetings.answer();
    }

    private void takeIn(DemoSettings.Wave wave, Caller registrar) {
        try {
            IntakeResult result = intake.take(new ClassPathResource(wave.file()), registrar);
            if (result.rejected() > 0) {
                throw new IllegalStateException("Demo cases were refused: " + result.errors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
