package dk.loeftet.extension.bottleneck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Medians that count open and cancelled waits, against what others published and against the slow calculation. */
class KaplanMeierTest {

    /**
     * Freireich et al., Blood 21 (1963) 699-716: weeks in remission of 21 patients who were given 6-MP, the example of
     * most textbooks. Their published estimate: 0.857 after 6 weeks, then 0.807, 0.753, 0.690, 0.627, 0.538, 0.448.
     */
    @Example
    void theRemissionTimesOfFreireichGiveThePublishedEstimate() {
        KaplanMeier estimate = KaplanMeier.of(
                DaySketch.of(6, 6, 6, 7, 10, 13, 16, 22, 23),
                DaySketch.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));
        double[] weeks = {6, 7, 10, 13, 16, 22, 23};
        double[] published = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
        for (int i = 0; i < weeks.length; i++) {
            assertThat(estimate.waitingAfter(weeks[i] * 1.01)).isEqualTo(published[i], within(0.0005));
        }
        assertThat(estimate.quantile(0.5)).hasValueSatisfying(median -> {
            assertThat(median.days()).isEqualTo(23, within(0.23));
            assertThat(median.atLeast()).isFalse();
        });
        assertThat(estimate.quantile(0.8)).hasValueSatisfying(quantile -> {
            assertThat(quantile.days()).as("the longest seen").isEqualTo(35, within(0.35));
            assertThat(quantile.atLeast()).isTrue();
        });
    }

    /** Bewick, Cheek and Ball, Critical Care 8 (2004) 389, table 2. */
    @Example
    void theDeathsOfBewickGiveThePublishedEstimate() {
        KaplanMeier estimate = KaplanMeier.of(DaySketch.of(1, 1, 4, 5, 9, 22), DaySketch.of(6, 9));
        assertThat(IntStream.of(1, 4, 5, 9, 22).mapToDouble(day -> estimate.waitingAfter(day * 1.01)))
                .usingElementComparator(Comparator.comparingLong(share -> Math.round(share * 1000)))
                .containsExactly(0.750, 0.625, 0.500, 0.333, 0.0);
        assertThat(estimate.quantile(0.5))
                .hasValueSatisfying(median -> assertThat(median.days()).isEqualTo(5, within(0.05)));
    }

    @Example
    void withoutOpenWaitsTheMedianIsTheOrdinaryOne() {
        assertThat(KaplanMeier.of(DaySketch.of(1, 2, 3, 40, 50)).quantile(0.5))
                .hasValueSatisfying(median -> assertThat(median.days()).isEqualTo(3, within(0.03)));
    }

    @Example
    void whereNobodyWaitedThereIsNoMedian() {
        assertThat(KaplanMeier.of(new DaySketch()).quantile(0.5)).isEmpty();
    }

    @Example
    void standstillDoesNotLookFast() {
        KaplanMeier estimate = KaplanMeier.of(DaySketch.of(1, 1), DaySketch.of(30, 31, 32, 33, 34, 35));
        assertThat(estimate.quantile(0.5)).hasValueSatisfying(median -> {
            assertThat(median.atLeast()).isTrue();
            assertThat(median.days()).isEqualTo(35, within(0.35));
        });
    }

    @Property(tries = 200)
    void quantilesOfMergedDaysAreWithinOnePerCentOfTheSlowCalculation(@ForAll long seed) {
        Random random = new Random(seed);
        List<Observed> all = new ArrayList<>();
        DaySketch ended = new DaySketch();
        DaySketch cutOff = new DaySketch();
        int days = 1 + random.nextInt(20);
        for (int day = 0; day < days; day++) {
            DaySketch endedToday = new DaySketch();
            DaySketch cutOffToday = new DaySketch();
            int waits = random.nextInt(60);
            for (int i = 0; i < waits; i++) {
                Observed wait = new Observed(Math.exp(random.nextGaussian() * 1.5 + 1), random.nextDouble() < 0.75);
                all.add(wait);
                (wait.ended() ? endedToday : cutOffToday).add(wait.days());
            }
            ended.merge(endedToday.bytes());
            cutOff.merge(cutOffToday.bytes());
        }
        assertThat(ended.count() + cutOff.count()).isEqualTo(all.size());
        KaplanMeier estimate = KaplanMeier.of(ended, cutOff);
        for (double share : new double[] {0.5, 0.8, 0.9}) {
            estimate.quantile(share).ifPresent(quantile -> {
                // Each length is kept within a per cent: who of two came first is lost where they are closer than twice
                // that.
                double lower = slowly(cutOffAt(all, 0.979), share) * 0.99;
                double upper = slowly(cutOffAt(all, 1.021), share) * 1.01;
                assertThat(quantile.days()).isBetween(lower, upper);
            });
        }
    }

    /** Waits that were cut off a little earlier or later: the fewer are there when one ends, the more weighs its end. */
    private static List<Observed> cutOffAt(List<Observed> all, double part) {
        return all.stream()
                .map(wait -> wait.ended() ? wait : new Observed(wait.days() * part, false))
                .toList();
    }

    private static double slowly(List<Observed> all, double share) {
        List<Observed> sorted =
                all.stream().sorted(Comparator.comparingDouble(Observed::days)).toList();
        double waiting = 1;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).ended()) {
                waiting *= 1 - 1.0 / (sorted.size() - i);
            }
            if (waiting <= 1 - share + 1e-9) {
                return sorted.get(i).days();
            }
        }
        return sorted.get(sorted.size() - 1).days();
    }

    private record Observed(double days, boolean ended) {}
}
