package dk.loeftet.extension.bottleneck.figure;

import java.time.Instant;

/** What is counted at a place; adds up over waits, days and places. */
public final class Figures {

    public int entered;
    public int left;
    public int due;
    public int late;
    public final DaySketch finished = new DaySketch();
    public final DaySketch unassigned = new DaySketch();
    public final DaySketch assigned = new DaySketch();
    public final DaySketch cancelled = new DaySketch();

    public int open;
    public int planned;
    public int untaken;
    public int overdue;
    public int agreed;
    public double agreedDays;
    public double oldest;
    public final DaySketch ages = new DaySketch();

    void enters() {
        entered++;
    }

    void leaves(LedgerWait wait, WorkingTime time) {
        left++;
        Instant end = wait.left();
        wait.begins(end).ifPresent(begin -> {
            double days = wait.between(begin, end, time);
            if (wait.cancelled()) {
                cancelled.add(days);
                return;
            }
            finished.add(days);
            if (wait.dueOn() != null) {
                due++;
                late += wait.late() ? 1 : 0;
            }
            if (wait.task()) {
                parts(wait, begin, end, time);
            }
        });
    }

    private void parts(LedgerWait wait, Instant begin, Instant end, WorkingTime time) {
        if (wait.claimed() == null || wait.claimed().isAfter(end)) {
            unassigned.add(wait.between(begin, end, time));
            return;
        }
        Instant taken = wait.claimed().isBefore(begin) ? begin : wait.claimed();
        unassigned.add(wait.between(begin, taken, time));
        assigned.add(wait.between(taken, end, time));
    }

    void isOpen(LedgerWait wait, Instant at, WorkingTime time) {
        open++;
        wait.begins(at).ifPresentOrElse(begin -> stands(wait, begin, at, time), () -> planned++);
    }

    private void stands(LedgerWait wait, Instant begin, Instant at, WorkingTime time) {
        double age = wait.between(begin, at, time);
        ages.add(age);
        oldest = Math.max(oldest, age);
        if (wait.dueOn() != null && !wait.planned()) {
            agreed++;
            agreedDays += time.between(
                    wait.entered(),
                    WorkingTime.startOf(wait.dueOn().plusDays(1)),
                    wait.place().office());
        }
        if (wait.overdueAt(at)) {
            overdue++;
            boolean taken = wait.claimed() != null && !wait.claimed().isAfter(at);
            untaken += wait.task() && !taken ? 1 : 0;
        }
    }

    public void addFlow(Figures other) {
        entered += other.entered;
        left += other.left;
        due += other.due;
        late += other.late;
        finished.merge(other.finished);
        unassigned.merge(other.unassigned);
        assigned.merge(other.assigned);
        cancelled.merge(other.cancelled);
    }

    public void addOpen(Figures other) {
        open += other.open;
        planned += other.planned;
        untaken += other.untaken;
        overdue += other.overdue;
        agreed += other.agreed;
        agreedDays += other.agreedDays;
        oldest = Math.max(oldest, other.oldest);
        ages.merge(other.ages);
    }

    /** How long waits take, the open and the cancelled ones counted. */
    public KaplanMeier lengths() {
        return KaplanMeier.of(finished, cancelled, ages);
    }
}
