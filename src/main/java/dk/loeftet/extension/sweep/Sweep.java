package dk.loeftet.extension.sweep;

import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.wait.StepSchedule;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes every step that has fallen due to the outbox, exactly once: the steps of a batch are claimed, decided, queued and
 * moved on in one transaction, so that a crash leaves either all of it or nothing. Any number of nodes may sweep at once.
 */
public class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** What cannot be done now, for want of a recipient or because its row is broken, is tried again so often. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final DueSteps steps;
    private final StepRecipients recipients;
    private final Supplier<StepMessages> messages;
    private final Outbox outbox;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final int batchSize;

    Sweep(
            DueSteps steps,
            StepRecipients recipients,
            Supplier<StepMessages> messages,
            Outbox outbox,
            WorkingCalendar calendar,
            Clock clock,
            TransactionOperations transactions,
            int batchSize) {
        this.steps = steps;
        this.recipients = recipients;
        this.messages = messages;
        this.outbox = outbox;
        this.calendar = calendar;
        this.clock = clock;
        this.transactions = transactions;
        this.batchSize = batchSize;
    }

    /**
     * Sweeps until nothing is due.
     *
     * @return how many steps were taken
     */
    public int run() {
        StepMessages words = messages.get();
        int taken = 0;
        int batch = batch(words);
        while (batch > 0) {
            taken += batch;
            batch = batch(words);
        }
        if (taken > 0) {
            LOG.info("Took {} reminders and escalations to the outbox", taken);
        }
        return taken;
    }

    /** How long the oldest due step has been waiting; zero when none is due. */
    public Duration lag() {
        Instant now = clock.instant();
        return steps.oldest(now).map(oldest -> Duration.between(oldest, now)).orElse(Duration.ZERO);
    }

    /** When the next step falls due after the one instant and before the other. */
    public Optional<Instant> nextBetween(Instant from, Instant to) {
        return steps.nextBetween(from, to);
    }

    private int batch(StepMessages words) {
        try {
            return transactions.execute(status -> take(batchSize, words, new ArrayList<>()));
        } catch (RuntimeException failed) {
            // One row must not hold up ten thousand others: what fails alone, too, stands back.
            LOG.warn("A batch of reminders and escalations failed; taking them one by one", failed);
            return oneByOne(words);
        }
    }

    private int oneByOne(StepMessages words) {
        int taken = 0;
        for (int i = 0; i < batchSize; i++) {
            List<UUID> tried = new ArrayList<>();
            try {
                int one = transactions.execute(status -> take(1, words, tried));
                if (one == 0) {
                    return taken;
                }
                taken += one;
            } catch (RuntimeException failed) {
                if (tried.isEmpty()) {
                    throw failed; // not a row's fault
                }
                LOG.error("The step of wait {} failed; it is tried again later", tried, failed);
                transactions.executeWithoutResult(
                        status -> steps.postpone(tried, clock.instant().plus(AGAIN_AFTER)));
                taken++;
            }
        }
        return taken;
    }

    /** @param claimed is told which waits are held, also when taking their steps fails */
    private int take(int limit, StepMessages words, List<UUID> claimed) {
        Instant now = clock.instant();
        List<DueSteps.Row> rows = steps.claim(now, limit);
        if (rows.isEmpty()) {
            return 0;
        }
        rows.forEach(row -> claimed.add(row.id()));
        Map<String, StepSchedule> schedules = new HashMap<>();
        List<DueStep> due = rows.stream()
                .map(row -> row.due(schedules.computeIfAbsent(row.steps(), StepSchedule::parse)))
                .toList();
        Map<UUID, Set<String>> users = recipients.of(due);
        queue(due, users, words, now);
        moveOn(rows, schedules, users, now);
        return rows.size();
    }

    private void queue(List<DueStep> due, Map<UUID, Set<String>> users, StepMessages words, Instant now) {
        OffsetDateTime createdAt = now.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
        List<OutboxMessage> decided = new ArrayList<>(due.size());
        for (DueStep step : due) {
            for (String user : users.getOrDefault(step.waitId(), Set.of())) {
                decided.add(words.of(step, user, createdAt));
            }
        }
        // A deadline that was moved away and back again has told of its steps already.
        Set<String> known =
                steps.told(decided.stream().map(OutboxMessage::idempotencyKey).toList());
        outbox.addAll(
                known.isEmpty()
                        ? decided
                        : decided.stream()
                                .filter(message -> !known.contains(message.idempotencyKey()))
                                .toList());
    }

    private void moveOn(
            List<DueSteps.Row> rows, Map<String, StepSchedule> schedules, Map<UUID, Set<String>> users, Instant now) {
        Map<NextOf, Optional<StepSchedule.Next>> moments = new HashMap<>();
        Map<Optional<StepSchedule.Next>, List<UUID>> next = new HashMap<>();
        List<UUID> nobody = new ArrayList<>();
        for (DueSteps.Row row : rows) {
            if (users.getOrDefault(row.id(), Set.of()).isEmpty()) {
                nobody.add(row.id());
                continue;
            }
            NextOf which = new NextOf(row.steps(), row.nextStep(), row.dueOn().toString(), row.calendarId());
            next.computeIfAbsent(
                            moments.computeIfAbsent(
                                    which,
                                    first -> schedules
                                            .get(row.steps())
                                            .next(row.nextStep() + 1, now, row.dueOn(), calendar, row.calendarId())),
                            moment -> new ArrayList<>())
                    .add(row.id());
        }
        steps.moveOn(next);
        if (!nobody.isEmpty()) {
            LOG.error("Nobody can be told of the overdue waits {}; they are tried again later", nobody);
            steps.postpone(nobody, now.plus(AGAIN_AFTER));
        }
    }

    /** Waits for which the same step comes next. */
    private record NextOf(String steps, int taken, String dueOn, String calendarId) {}
}
