package dk.loeftet.extension.bottleneck;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.lang.Nullable;

/** How many waits took how many working days, forgetting who they were: small, mergeable and within one per cent. */
final class DaySketch {

    // Half of what is promised: counting waits of nearly the same length together must not cost the other half.
    private static final double ACCURACY = 0.005;

    /** About half a minute: who acts at once has not waited. */
    private static final double SHORTEST = 0.0005;

    private final DDSketch sketch = DDSketches.sparse(ACCURACY);

    static DaySketch of(double... days) {
        DaySketch sketch = new DaySketch();
        for (double day : days) {
            sketch.add(day);
        }
        return sketch;
    }

    void add(double days) {
        sketch.accept(days < SHORTEST ? 0 : days);
    }

    void merge(DaySketch other) {
        sketch.mergeWith(other.sketch);
    }

    /** As {@link #bytes()} wrote it; null for none. */
    void merge(@Nullable byte[] bytes) {
        if (bytes == null) {
            return;
        }
        try {
            sketch.decodeAndMergeWith(ByteArrayInput.wrap(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For the database; null for none. */
    @Nullable
    byte[] bytes() {
        if (sketch.isEmpty()) {
            return null;
        }
        try {
            GrowingByteArrayOutput output = GrowingByteArrayOutput.withDefaultInitialCapacity();
            sketch.encode(output, false);
            return output.trimmedCopy();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    long count() {
        return Math.round(sketch.getCount());
    }

    /** The sum of all lengths. */
    double total() {
        double[] total = {0};
        forEach((days, count) -> total[0] += days * count);
        return total[0];
    }

    /** Tells each length, and how many had it. */
    void forEach(BinReader reader) {
        double counted = 0;
        for (var bins = sketch.getPositiveValueStore().getAscendingIterator(); bins.hasNext(); ) {
            var bin = bins.next();
            reader.read(sketch.getIndexMapping().value(bin.getIndex()), Math.round(bin.getCount()));
            counted += bin.getCount();
        }
        long atOnce = Math.round(sketch.getCount() - counted);
        if (atOnce > 0) {
            reader.read(0, atOnce);
        }
    }

    /** Takes a length and how many had it. */
    @FunctionalInterface
    interface BinReader {
        void read(double days, long count);
    }
}
