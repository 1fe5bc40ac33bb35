package dk.loeftet.extension.bottleneck.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps small numbers from being read out of tables that leave the operational view.
 *
 * <p>The rule: a number of cases above nothing and below the threshold (three, if nothing else is set) is shown as
 * "below three". So that nobody gets it by subtraction, further numbers are withheld, the smallest that help first,
 * until neither a small number nor a sum of small numbers follows from what is still shown. Counted as shown are all
 * tables that go out together and the total of the first one, as people know it from elsewhere. Which places are empty
 * is taken as known, as the models tell it.
 *
 * <p>"Follows" is meant in the strict sense of linear algebra: every table is a set of sums over the same finest places,
 * and a number follows when its sum is a combination of the sums shown. Where nothing is left to withhold, or what would
 * be withheld is itself so small that the mark "below three" tells it, or small numbers of two tables are about partly
 * the same cases, "below three" is not said: what is withheld then all looks alike.
 *
 * <p>Not covered, as no single export can: comparing exports of two periods, or of one office and of all.
 */
public final class SmallNumbers {

    /** How a number is shown. */
    public enum Shown {
        YES,
        /** As "below three". */
        BELOW,
        /** Withheld to protect another. */
        WITHHELD
    }

    /**
     * A number in a table.
     *
     * @param table which of the tables that go out together
     * @param spots the finest places whose numbers it sums, empty ones left out
     */
    public record Cell(int table, int value, BitSet spots) {}

    /** So many small numbers are tried in every combination; with more, one by one and all together. */
    private static final int MOST_TOGETHER = 6;

    private final int threshold;

    public SmallNumbers(int threshold) {
        this.threshold = threshold;
    }

    /** Decides for each cell of one column, in the order given. */
    public List<Shown> decide(List<Cell> cells) {
        List<Integer> small = IntStream.range(0, cells.size())
                .filter(i -> isSmall(cells.get(i).value()))
                .boxed()
                .toList();
        BitSet hidden = new BitSet();
        small.forEach(hidden::set);
        if (small.isEmpty()) {
            return cells.stream().map(cell -> Shown.YES).toList();
        }
        boolean all = false;
        boolean tells = small.stream()
                .anyMatch(one -> small.stream().anyMatch(other -> overlap(cells.get(one), cells.get(other))));
        for (double[] target : targets(cells, small)) {
            while (!all && follows(target, cells, hidden)) {
                int next = next(target, cells, hidden);
                all = next < 0;
                if (!all) {
                    hidden.set(next);
                    tells |= cells.get(next).value() <= threshold;
                }
            }
        }
        boolean alike = all || tells;
        boolean everything = all;
        return IntStream.range(0, cells.size())
                .mapToObj(i -> {
                    if (everything) {
                        return Shown.WITHHELD;
                    }
                    return !hidden.get(i) ? Shown.YES : small.contains(i) && !alike ? Shown.BELOW : Shown.WITHHELD;
                })
                .toList();
    }

    /** Two marks of which one is about a part of the other may tell a number: twice "below three" within "below three". */
    private static boolean overlap(Cell one, Cell other) {
        return one.spots().intersects(other.spots()) && !one.spots().equals(other.spots());
    }

    boolean isSmall(long value) {
        return value > 0 && value < threshold;
    }

    /** What nobody may find out: each small number, and the sums of several, as a sum may tell them all. */
    private static List<double[]> targets(List<Cell> cells, List<Integer> small) {
        List<double[]> single = small.stream()
                .map(i -> cells.get(i).spots())
                .distinct()
                .map(spots -> row(spots, cells))
                .toList();
        List<double[]> targets = new ArrayList<>(single);
        int together = Math.min(single.size(), MOST_TOGETHER);
        for (int subset = 1; subset < 1 << together; subset++) {
            BitSet chosen = BitSet.valueOf(new long[] {subset});
            chosen.stream().mapToObj(single::get).reduce(SmallNumbers::plus).ifPresent(targets::add);
        }
        single.stream().reduce(SmallNumbers::plus).ifPresent(targets::add);
        return targets;
    }

    /** The smallest number whose withholding helps at once; otherwise the smallest; -1 where nothing is left. */
    private int next(double[] target, List<Cell> cells, BitSet hidden) {
        List<Integer> candidates = IntStream.range(0, cells.size())
                .filter(i -> !hidden.get(i) && !cells.get(i).spots().isEmpty())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> cells.get(i).value() > threshold ? 0 : 1)
                        .thenComparingInt(i -> cells.get(i).value()))
                .toList();
        for (int candidate : candidates) {
            BitSet without = (BitSet) hidden.clone();
            without.set(candidate);
            if (!follows(target, cells, without)) {
                return candidate;
            }
        }
        return candidates.isEmpty() ? -1 : candidates.get(0);
    }

    private boolean follows(double[] target, List<Cell> cells, BitSet hidden) {
        Span span = new Span();
        List<Cell> first = cells.stream()
                .filter(cell -> cell.table() == cells.get(0).table())
                .toList();
        if (!isSmall(first.stream().mapToInt(Cell::value).sum())) {
            first.stream()
                    .map(cell -> row(cell, cells))
                    .reduce(SmallNumbers::plus)
                    .ifPresent(span::add);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!hidden.get(i)) {
                span.add(row(cells.get(i), cells));
            }
        }
        return span.contains(target);
    }

    private static double[] row(Cell cell, List<Cell> cells) {
        return row(cell.spots(), cells);
    }

    private static double[] row(BitSet spots, List<Cell> cells) {
        int width =
                cells.stream().mapToInt(other -> other.spots().length()).max().orElse(0);
        double[] row = new double[width];
        spots.stream().forEach(spot -> row[spot] = 1);
        return row;
    }

    private static double[] plus(double[] one, double[] other) {
        double[] sum = one.clone();
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    /** What follows from some sums: all their combinations. */
    private static final class Span {

        private static final double ROUNDING = 1e-9;

        private final List<double[]> rows = new ArrayList<>();
        private final List<Integer> pivots = new ArrayList<>();

        void add(double[] row) {
            double[] rest = reduced(row);
            int pivot = pivot(rest);
            if (pivot >= 0) {
                double first = rest[pivot];
                Arrays.setAll(rest, i -> rest[i] / first);
                rows.add(rest);
                pivots.add(pivot);
            }
        }

        boolean contains(double[] row) {
            return pivot(reduced(row)) < 0;
        }

        private double[] reduced(double[] row) {
            double[] rest = row.clone();
            for (int i = 0; i < rows.size(); i++) {
                double times = rest[pivots.get(i)];
                double[] known = rows.get(i);
                if (times != 0) {
                    Arrays.setAll(rest, j -> rest[j] - times * known[j]);
                }
            }
            return rest;
        }

        private static int pivot(double[] row) {
            return IntStream.range(0, row.length)
                    .filter(i -> Math.abs(row[i]) > ROUNDING)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
