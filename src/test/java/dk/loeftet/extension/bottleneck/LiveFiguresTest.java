package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.bottleneck.figure.CaseTally;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.extension.bottleneck.figure.WorkingTime;
import dk.loeftet.support.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of today is never missing a wait that came or went, and is soon forgotten. */
class LiveFiguresTest {

    private static final Instant NOW = LedgerDatabase.NOW;
    private static final LocalDate TODAY = LedgerDatabase.TODAY;

    private final LedgerDatabase database = new LedgerDatabase(Databases.newH2(), "sa");
    private final LiveFigures live = new LiveFigures(new Ledger(database.client), Duration.ofMinutes(1));
    private final LedgerRows rows = new LedgerRows(database.jdbc, NOW);

    @BeforeEach
    void twoOpen() {
        rows.open("pathway", "glostrup", "1", "RKV", 20, TODAY.minusDays(3));
        rows.open("pathway", "toender", "2", "RKV", 10, TODAY.plusDays(3));
    }

    @Test
    void whatCameOrWentIsSeenAtOnce() {
        assertThat(cases(NOW)).isEqualTo(new CaseTally.Count(2, 1, lost(NOW)));
        rows.open("pathway", "glostrup", "3", "RKV", 15, TODAY.plusDays(3));
        assertThat(cases(NOW).cases())
                .as("one that came, though not as the last")
                .isEqualTo(3);
        database.jdbc.update("update wait set left_at = ?, outcome = 'LATE' where due_on < ?", Ledger.at(NOW), TODAY);
        assertThat(cases(NOW.plusSeconds(1))).isEqualTo(new CaseTally.Count(2, 0, 0));
    }

    @Test
    void whatChangesWithinAWaitIsSeenWithinAMinute() {
        assertThat(cases(NOW).overdue()).isEqualTo(1);
        database.jdbc.update("update wait set due_on = ?", TODAY.plusDays(10));
        assertThat(cases(NOW.plusSeconds(59)).overdue()).as("still kept").isEqualTo(1);
        assertThat(cases(NOW.plusSeconds(60)).overdue()).isZero();
    }

    @Test
    void whenTheClockIsTurnedBackOrADayEndsNothingIsKept() {
        assertThat(cases(NOW).overdue()).isEqualTo(1);
        database.jdbc.update("update wait set due_on = ?", TODAY.plusDays(10));
        assertThat(cases(NOW.minusSeconds(1)).overdue()).isZero();
        Instant midnight = WorkingTime.startOf(TODAY.plusDays(1));
        assertThat(cases(midnight.minusSeconds(1)).overdue()).isZero();
        database.jdbc.update("update wait set due_on = ?", TODAY.minusDays(1));
        assertThat(cases(midnight).overdue()).isEqualTo(2);
    }

    private double lost(Instant now) {
        return new WorkingTime(database.calendar).between(WorkingTime.startOf(TODAY.minusDays(2)), now, "glostrup");
    }

    private CaseTally.Count cases(Instant now) {
        return live.count("pathway", TODAY, now, new WorkingTime(database.calendar), 10).cases().entrySet().stream()
                .filter(entry -> entry.getKey().dimension() == Dimension.STAGE)
                .map(Map.Entry::getValue)
                .reduce(CaseTally.Count.NONE, CaseTally.Count::plus);
    }
}
