package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Block;
import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.Flow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.lang.Nullable;

/**
 * The days that are over, as they were rolled up. They change only when they are written anew, so that what was read is
 * kept until then: everybody who opens the page asks for the same.
 */
final class ClosedDays {

    /** Places with their figures, some thousand bytes each. */
    private static final int MOST = 3_000;

    private final RollTable table;
    private final FlowTable flows;
    private final Map<Object, Kept<?>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Object state;
    private int weight;

    ClosedDays(RollTable table, FlowTable flows) {
        this.table = table;
        this.flows = flows;
    }

    /** As the database has them now; good for one transaction. */
    View now() {
        return new View(table.written());
    }

    private synchronized @Nullable Kept<?> find(Object stateNow, Object question) {
        if (!stateNow.equals(state)) {
            kept.clear();
            weight = 0;
            state = stateNow;
        }
        return kept.get(question);
    }

    private synchronized void keep(Object stateThen, Object question, Kept<?> answer) {
        if (!stateThen.equals(state) || kept.containsKey(question)) {
            return;
        }
        kept.put(question, answer);
        weight += answer.weight();
        var eldest = kept.values().iterator();
        while (weight > MOST && eldest.hasNext()) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    /** What one transaction sees of them. Nobody may change what comes out. */
    final class View {

        private final Object state;

        private View(Object state) {
            this.state = state;
        }

        /** Which days of a period are there, and in which form. */
        Days days(LocalDate from, LocalDate last) {
            return remembered(
                    List.of(from, last),
                    () -> Days.of(table.rolled(from, last), flows.present(from, last), from, last),
                    days -> 1);
        }

        /** What moved in some blocks. */
        Collection<Flow> moved(FlowTable.Asked asked, List<Block> blocks, boolean lengths) {
            return remembered(
                    List.of(asked, blocks, lengths),
                    () -> {
                        Flow.Table sum = new Flow.Table();
                        flows.moved(
                                asked,
                                blocks,
                                lengths,
                                (place, figures) -> sum.add(asked.dimension(), place, figures, Figures::addFlow));
                        return sum.rows.values();
                    },
                    Collection::size);
        }

        /** What was open at the end of a day that is a block. */
        Collection<Flow> open(FlowTable.Asked asked, LocalDate day) {
            return remembered(
                    List.of(asked, day),
                    () -> {
                        Flow.Table sum = new Flow.Table();
                        flows.open(
                                asked,
                                day,
                                (place, figures) -> sum.add(asked.dimension(), place, figures, Figures::addOpen));
                        return sum.rows.values();
                    },
                    Collection::size);
        }

        @SuppressWarnings("unchecked") // the question says what the answer is
        private <T> T remembered(Object question, Supplier<T> read, Function<T, Integer> weigh) {
            Kept<?> known = find(state, question);
            if (known != null) {
                return (T) known.answer();
            }
            T answer = read.get();
            keep(state, question, new Kept<>(answer, 1 + weigh.apply(answer)));
            return answer;
        }
    }

    /**
     * Days of a period.
     *
     * @param rolled those that are rolled up
     * @param blocks which hold most of them merged
     * @param merged the days of these blocks
     */
    record Days(Set<LocalDate> rolled, List<Block> blocks, Set<LocalDate> merged) {

        static Days of(Set<LocalDate> rolled, Set<Block> present, LocalDate from, LocalDate last) {
            List<Block> blocks = Block.cover(from, last, present);
            Set<LocalDate> merged = new HashSet<>();
            blocks.forEach(block -> block.first().datesUntil(block.end()).forEach(merged::add));
            return new Days(rolled, blocks, merged);
        }
    }

    private record Kept<T>(T answer, int weight) {}
}
