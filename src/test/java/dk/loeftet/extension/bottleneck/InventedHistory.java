package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A job centre's past, invented from a seed and written into the ledger: cases of two offices and two versions walk
 * through five stages, with noise, pauses, cancelled and parallel waits, and a long planned wait. One trouble can be
 * planted.
 */
final class InventedHistory {

    static final String PATHWAY = "pathway";

    /** What is wrong in the job centre. */
    enum Trouble {
        NONE("", ""),
        SLOW_SCHOOL("rkv", "ved RKV hos school-b: "),
        UNASSIGNED_QUEUE("seat", "ved Visitation, hvor ingen har taget opgaverne: "),
        SILENT_CITIZENS("answer", "ved Borgerens svar, hvor der ventes på borgeren: ");

        /** The stage in which it is planted. */
        final String stage;

        /** How the headline must name it, after "Sagerne står længst "; the school stands there by its id. */
        final String headline;

        Trouble(String stage, String headline) {
            this.stage = stage;
            this.headline = headline;
        }
    }

    private static final String INSERT = """
            insert into wait (id, kind, source_id, root_instance_id, process_instance_id, task_id, tenant_id, process_key,
              process_version, definition_id, activity_id, activity_name, activity_type, stage_id, stage_name, waiting_on,
              party, planned, deadline_key, entered_at, claimed_at, left_at, due_on, outcome)
            values (?, 'ACTIVITY', ?, ?, ?, ?, ?, ?, ?, 'definition', ?, ?, ?, ?, ?, ?, ?, ?, 'key', ?, ?, ?, ?, ?)
            """;

    private final Random random;
    private final WorkingCalendar calendar;
    private final Instant now;
    private final Trouble trouble;
    private final List<Object[]> waits = new ArrayList<>();
    private final List<Object[]> pauses = new ArrayList<>();

    InventedHistory(long seed, WorkingCalendar calendar, Instant now, Trouble trouble) {
        this.random = new Random(seed);
        this.calendar = calendar;
        this.now = now;
        this.trouble = trouble;
    }

    /** Writes cases that began evenly over so many days. */
    void write(JdbcOperations jdbc, int cases, int days) {
        for (int i = 0; i < cases; i++) {
            live(now.minus(random.nextInt(days * 24 * 60), ChronoUnit.MINUTES));
        }
        jdbc.batchUpdate(INSERT, waits);
        jdbc.batchUpdate("insert into wait_pause (source_id, paused_at, resumed_at) values (?, ?, ?)", pauses);
    }

    private void live(Instant birth) {
        Case it = new Case(
                id(),
                random.nextInt(10) < 7 ? "glostrup" : "toender",
                birth.isBefore(now.minus(90, ChronoUnit.DAYS)) ? 1 : 2);
        String school = "school-" + (char) ('a' + random.nextInt(3));
        boolean slow = trouble == Trouble.SLOW_SCHOOL && "school-b".equals(school);
        boolean silent = trouble == Trouble.SILENT_CITIZENS;
        boolean queue = trouble == Trouble.UNASSIGNED_QUEUE;
        List<Step> road = List.of(
                new Step("talk", "Samtale", "hold", "Hold samtalen", "jobcenter", null, true, 7, 4, 0.3),
                new Step(
                        "answer",
                        "Borgerens svar",
                        "reply",
                        "Svar fra borgeren",
                        "borger",
                        null,
                        false,
                        10,
                        silent ? 22 : 5,
                        1),
                new Step(
                        "rkv",
                        "RKV",
                        "assess",
                        "Realkompetencevurdering",
                        "skole",
                        school,
                        false,
                        20,
                        slow ? 31 : 11,
                        1),
                new Step(
                        "seat",
                        "Visitation",
                        "place",
                        "Find en plads",
                        "jobcenter",
                        null,
                        true,
                        8,
                        queue ? 19 : 4,
                        queue ? 0.9 : 0.3),
                Step.planned("course", "Uddannelse", "study", "Uddannelsen", "skole", school, 60));
        Instant at = birth;
        for (Step step : road) {
            Instant end = wait(it, step, at);
            if (random.nextInt(10) == 0) {
                // The same stage waits for something else as well.
                wait(it, step.beside(), at);
            }
            if (end == null || random.nextInt(20) == 0) {
                return;
            }
            at = end;
        }
    }

    private Instant wait(Case it, Step step, Instant entered) {
        if (!entered.isBefore(now)) {
            return null;
        }
        LocalDate first = day(entered);
        LocalDate due = calendar.add(first, step.deadline(), DateUnit.WD, it.office());
        double workingDays = step.planned()
                ? step.deadline() + Math.max(0, random.nextGaussian())
                : step.typical() * Math.exp(random.nextGaussian() * 0.45);
        Instant end = entered.plus((long) (workingDays * 7 / 5 * 24 * 60), ChronoUnit.MINUTES);
        Instant left = end.isBefore(now) ? end : null;
        Instant claimed =
                entered.plus((long) (ChronoUnit.MINUTES.between(entered, end) * step.untaken()), ChronoUnit.MINUTES);
        String outcome = left == null ? null : day(left).isAfter(due) ? "LATE" : "MET";
        if (left != null && random.nextInt(20) == 0) {
            outcome = "CANCELLED";
        }
        String source = id();
        waits.add(new Object[] {
            UUID.randomUUID(),
            source,
            it.root(),
            it.root(),
            step.task() ? id() : null,
            it.office(),
            PATHWAY,
            it.version(),
            step.activity(),
            step.activityName(),
            step.task() ? "userTask" : "receiveTask",
            step.stage(),
            step.stageName(),
            step.waitingOn(),
            step.party(),
            step.planned(),
            time(entered),
            step.task() && claimed.isBefore(now) ? time(claimed) : null,
            time(left),
            due,
            outcome
        });
        pause(source, entered, left == null ? now : left, left == null);
        return "CANCELLED".equals(outcome) ? null : left;
    }

    private void pause(String source, Instant from, Instant to, boolean open) {
        if (random.nextInt(12) != 0) {
            return;
        }
        long minutes = Math.max(2, ChronoUnit.MINUTES.between(from, to));
        Instant paused = from.plus(random.nextLong(minutes / 2 + 1), ChronoUnit.MINUTES);
        Instant resumed = paused.plus(random.nextLong(minutes / 2) + 1, ChronoUnit.MINUTES);
        pauses.add(new Object[] {source, time(paused), open && random.nextBoolean() ? null : time(resumed)});
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    private static OffsetDateTime time(Instant at) {
        return at == null ? null : Ledger.at(at);
    }

    private record Case(String root, String office, int version) {}

    /** One wait of the road; lengths in working days, {@code untaken} is the part until somebody takes the task. */
    private record Step(
            String stage,
            String stageName,
            String activity,
            String activityName,
            String waitingOn,
            String party,
            boolean task,
            int deadline,
            double typical,
            double untaken) {

        static Step planned(
                String stage,
                String stageName,
                String activity,
                String activityName,
                String waitingOn,
                String party,
                int length) {
            return new Step(stage, stageName, activity, activityName, waitingOn, party, false, length, -1, 1);
        }

        boolean planned() {
            return typical < 0;
        }

        Step beside() {
            return new Step(stage, stageName, activity + "Papers", "Papirer", "virksomhed", null, false, 15, 6, 1);
        }
    }
}
