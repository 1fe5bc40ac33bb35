package dk.loeftet.extension.bottleneck.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.bottleneck.figure.SmallNumbers.Cell;
import dk.loeftet.extension.bottleneck.figure.SmallNumbers.Shown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What leaves the operational view tells nothing of one or two cases, not by subtraction either. */
class SmallNumbersTest {

    private static final int THRESHOLD = 3;

    private final SmallNumbers rule = new SmallNumbers(THRESHOLD);

    @Test
    void largeNumbersAndZeroAreShown() {
        assertThat(rule.decide(table(12, 0, 3))).containsOnly(Shown.YES);
    }

    @Test
    void aSmallNumberIsShownAsBelowThreeAndTheSmallestThatHelpsIsWithheldWithIt() {
        assertThat(rule.decide(table(12, 2, 5))).containsExactly(Shown.YES, Shown.BELOW, Shown.WITHHELD);
    }

    @Test
    void twoSmallNumbersAreNotToldByTheirSum() {
        assertThat(rule.decide(table(1, 1, 9, 30)))
                .as("the total less 9 and 30 would be two ones")
                .containsExactly(Shown.BELOW, Shown.BELOW, Shown.WITHHELD, Shown.YES);
    }

    @Test
    void whereNothingIsLeftToWithholdTheColumnTellsNothingAtAll() {
        assertThat(rule.decide(table(2, 2, 0))).containsOnly(Shown.WITHHELD);
    }

    @Test
    void aMarkThatWouldTellTheNumberIsNotUsed() {
        assertThat(rule.decide(table(1, 3, 0)))
                .as("withheld beside \"below three\" would say: three, and so one")
                .containsExactly(Shown.WITHHELD, Shown.WITHHELD, Shown.YES);
    }

    @Test
    void theOtherTableDoesNotGiveItAwayEither() {
        // Stage A: citizen 10. Stage B: citizen 2, school 7. By waiting-on: citizen 12, school 7.
        List<Cell> cells = List.of(cell(0, 10, 0), cell(0, 9, 1, 2), cell(1, 12, 0, 1), cell(1, 7, 2));
        assertThat(rule.decide(cells)).as("none is small by itself").containsOnly(Shown.YES);
        List<Cell> small = List.of(cell(0, 10, 0), cell(0, 2, 1), cell(0, 7, 2), cell(1, 12, 0, 1), cell(1, 7, 2));
        List<Shown> shown = rule.decide(small);
        assertThat(shown.get(1)).isEqualTo(Shown.BELOW);
        assertThat(shown.get(0) != Shown.YES || shown.get(3) != Shown.YES)
                .as("twelve less ten is two")
                .isTrue();
    }

    @Test
    void whoTriesEveryPossibilityFindsMoreThanOneForEachSmallNumber() {
        Random random = new Random(20261122);
        for (int trial = 0; trial < 300; trial++) {
            int[] spots = IntStream.range(0, 6)
                    .map(spot -> random.nextInt(3) == 0 ? 0 : random.nextInt(7))
                    .toArray();
            List<Cell> cells = List.of(
                    cell(0, spots, 0, 1, 2),
                    cell(0, spots, 3, 4),
                    cell(0, spots, 5),
                    cell(1, spots, 0, 3),
                    cell(1, spots, 1, 4, 5),
                    cell(1, spots, 2));
            List<Shown> shown = rule.decide(cells);
            for (int i = 0; i < cells.size(); i++) {
                if (rule.isSmall(cells.get(i).value())) {
                    assertThat(possible(i, spots, cells, shown))
                            .as("trial %s, cell %s of %s, shown as %s", trial, i, cells, shown)
                            .hasSizeGreaterThan(1);
                }
            }
        }
    }

    /** The values of a cell in all worlds that look the same from outside; which places are empty is known. */
    private Set<Integer> possible(int asked, int[] truth, List<Cell> cells, List<Shown> shown) {
        Set<Integer> values = new TreeSet<>();
        int total = IntStream.of(truth).sum();
        int[] world = new int[truth.length];
        worlds(0, world, truth, () -> {
            boolean same = rule.isSmall(total) || IntStream.of(world).sum() == total;
            for (int i = 0; same && i < cells.size(); i++) {
                int value =
                        cells.get(i).spots().stream().map(spot -> world[spot]).sum();
                same = switch (shown.get(i)) {
                    case YES -> value == cells.get(i).value();
                    case BELOW -> rule.isSmall(value);
                    case WITHHELD -> true;
                };
            }
            if (same) {
                values.add(cells.get(asked).spots().stream()
                        .map(spot -> world[spot])
                        .sum());
            }
        });
        return values;
    }

    private static void worlds(int spot, int[] world, int[] truth, Runnable visit) {
        if (spot == world.length) {
            visit.run();
            return;
        }
        for (int value = 0; value <= (truth[spot] == 0 ? 0 : 8); value++) {
            world[spot] = value;
            worlds(spot + 1, world, truth, visit);
        }
    }

    private static List<Cell> table(int... values) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cells.add(values[i] == 0 ? cell(0, 0) : cell(0, values[i], i));
        }
        return cells;
    }

    private static Cell cell(int table, int value, int... spots) {
        BitSet inside = new BitSet();
        IntStream.of(spots).forEach(inside::set);
        return new Cell(table, value, inside);
    }

    private static Cell cell(int table, int[] truth, int... spots) {
        int[] filled = IntStream.of(spots).filter(spot -> truth[spot] > 0).toArray();
        return cell(table, IntStream.of(filled).map(spot -> truth[spot]).sum(), filled);
    }
}
