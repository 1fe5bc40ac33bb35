package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.bottleneck.figure.Dimension;
import dk.loeftet.support.Databases;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of days that are over are read once, and again when they were counted anew. */
class ClosedDaysTest {

    private static final LocalDate TODAY = LedgerDatabase.TODAY;
    private static final BottleneckQuery LAST_MONTHS =
            new BottleneckQuery("pathway", TODAY.minusDays(89), TODAY, office -> true);

    private final LedgerDatabase database = new LedgerDatabase(Databases.newH2(), "sa");
    private final LedgerRows rows = new LedgerRows(database.jdbc, LedgerDatabase.NOW);

    @BeforeEach
    void threeHaveLeft() {
        for (int number = 0; number < 3; number++) {
            rows.write("pathway", "glostrup", "g" + number, "RKV", "skole", null, 40, 20, null);
        }
        rows.write("pathway", "toender", "t", "RKV", "skole", null, 40, 20, null);
        database.rollUp.run();
    }

    @Test
    void whatIsCountedAnewIsSeenAtOnce() {
        assertThat(left(LAST_MONTHS)).isEqualTo(4);
        rows.write("pathway", "glostrup", "late", "RKV", "skole", null, 40, 20, null);
        assertThat(left(LAST_MONTHS)).as("the days are rolled up as they were").isEqualTo(4);
        database.rollUp.rebuild(TODAY.minusDays(45), TODAY);
        assertThat(left(LAST_MONTHS)).isEqualTo(5);
        database.empty();
        rows.write("pathway", "glostrup", "new", "RKV", "skole", null, 40, 20, null);
        database.rollUp.run();
        assertThat(left(LAST_MONTHS)).isEqualTo(1);
    }

    @Test
    void whatOneMayReadIsNotShownToAnother() {
        assertThat(left(LAST_MONTHS)).isEqualTo(4);
        assertThat(left(of("toender"))).isEqualTo(1);
        assertThat(left(of("glostrup"))).isEqualTo(3);
        assertThat(left(LAST_MONTHS)).as("nobody has changed what is kept").isEqualTo(4);
    }

    private static BottleneckQuery of(String own) {
        return new BottleneckQuery("pathway", TODAY.minusDays(89), TODAY, own::equals);
    }

    private int left(BottleneckQuery query) {
        return database.bottlenecks.report(Dimension.STAGE, query).lines().stream()
                .mapToInt(BottleneckLine::left)
                .sum();
    }
}
