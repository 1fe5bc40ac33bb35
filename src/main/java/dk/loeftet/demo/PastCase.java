package dk.loeftet.demo;

import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** One closed case of the past, as the dice will have it: people come and go on open days and in office hours. */
final class PastCase {

    /** Some get a job on the way, or give up. */
    private static final double ENDS_EARLY = 0.05;

    private static final double STANDS_STILL = 0.05;
    private static final int OPENS = 8;
    private static final int HOURS = 8;

    private final DemoHistorySettings settings;
    private final WorkingCalendar calendar;
    private final Random random;
    private final Instant now;
    private final List<Wait> waits = new ArrayList<>();

    PastCase(DemoHistorySettings settings, WorkingCalendar calendar, Random random, Instant now) {
        this.settings = settings;
        this.calendar = calendar;
        this.random = random;
        this.now = now;
    }

    /** All its waits; the last one is broken off where the case was closed before the end of its way. */
    List<Wait> live(List<String> offices, int number) {
        // Two in three belong to the first office.
        String office = offices.get(random.nextInt(3) < 2 ? 0 : random.nextInt(offices.size()));
        String root = DemoHistory.MARK + number;
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        LocalDate birth = today.minusDays(10 + random.nextInt(Math.max(1, settings.days() - 10)));
        Instant at = onOpenDay(birth, 0, office);
        // Whatever has not come to its end by then is closed: only closed cases have no instance.
        Instant closed = onOpenDay(today, -1 - random.nextInt(5), office);
        for (DemoHistorySettings.Step step : settings.steps()) {
            if (random.nextDouble() >= step.share()) {
                continue;
            }
            Wait wait = wait(step, office, root, at);
            boolean cutOff = !wait.left().isBefore(closed) || random.nextDouble() < ENDS_EARLY;
            Instant end = wait.left().isBefore(closed) ? wait.left() : closed;
            if (!wait.entered().isBefore(end)) {
                break;
            }
            waits.add(cutOff ? wait.brokenOff(end) : wait);
            if (cutOff) {
                break;
            }
            at = wait.left().plus(random.nextInt(90) + 1, ChronoUnit.MINUTES);
        }
        return waits;
    }

    private Wait wait(DemoHistorySettings.Step step, String office, String root, Instant entered) {
        LocalDate first = LocalDate.ofInstant(entered, WorkingCalendar.ZONE);
        DemoHistorySettings.Party party = party(step.party());
        double slowness = party == null ? 1 : party.slowness();
        LocalDate due = calendar.add(first, step.deadline(), DateUnit.WD, office);
        int days = step.planned()
                ? step.deadline() + (random.nextInt(8) == 0 ? 1 + random.nextInt(5) : 0)
                : (int) Math.round(step.typical() * slowness * Math.exp(random.nextGaussian() * 0.55));
        Instant left = onOpenDay(first, days, office);
        if (!left.isAfter(entered)) {
            left = entered.plus(20 + random.nextInt(60), ChronoUnit.MINUTES);
        }
        Duration length = Duration.between(entered, left);
        Instant claimed = entered.plus(length.dividedBy(2 + random.nextInt(6)));
        boolean still = random.nextDouble() < STANDS_STILL && length.toDays() > 3;
        Instant paused = still ? entered.plus(length.dividedBy(4)) : null;
        Instant resumed = still ? entered.plus(length.dividedBy(2)) : null;
        return new Wait(
                step,
                UUID.nameUUIDFromBytes((root + "-" + waits.size()).getBytes(StandardCharsets.UTF_8)),
                root + "-" + waits.size(),
                root,
                office,
                party == null ? null : party.id(),
                entered,
                claimed,
                left,
                due,
                LocalDate.ofInstant(left, WorkingCalendar.ZONE).isAfter(due) ? "LATE" : "MET",
                paused,
                resumed);
    }

    private @Nullable DemoHistorySettings.Party party(@Nullable String kind) {
        List<DemoHistorySettings.Party> parties = settings.parties().stream()
                .filter(party -> party.kind().equals(kind))
                .toList();
        return parties.isEmpty() ? null : parties.get(random.nextInt(parties.size()));
    }

    private Instant onOpenDay(LocalDate day, int workingDays, String office) {
        return calendar.add(day, workingDays, DateUnit.WD, office)
                .atTime(OPENS, 0)
                .plusMinutes(random.nextInt(HOURS * 60))
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }

    /** A wait that is over. */
    record Wait(
            DemoHistorySettings.Step step,
            UUID id,
            String source,
            String root,
            String office,
            @Nullable String party,
            Instant entered,
            Instant claimed,
            Instant left,
            LocalDate due,
            String outcome,
            @Nullable Instant paused,
            @Nullable Instant resumed) {

        Wait brokenOff(Instant end) {
            Instant taken = claimed.isBefore(end) ? claimed : end;
            boolean still = paused != null && resumed != null && resumed.isBefore(end);
            return new Wait(
                    step,
                    id,
                    source,
                    root,
                    office,
                    party,
                    entered,
                    taken,
                    end,
                    due,
                    "CANCELLED",
                    still ? paused : null,
                    still ? resumed : null);
        }
    }
}
