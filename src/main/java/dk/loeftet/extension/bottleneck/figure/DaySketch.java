package dk.loeftet.extension.bottleneck.figure;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.lang.Nullable;

/** How many waits took how many working days, forgetting who they were: small, mergeable and within one per cent. */
public final class DaySketch {

    // Half of what is promised: counting waits of nearly the same length together must not cost the other half.
    private static final double ACCURACY = 0.005;

    /** About half a minute: who acts at once has not waited. */
    private static final double SHORTEST = 0.0005;

    /** By bin, the same for all sketches: some thousand cube roots that each answer would draw again. */
    private static final Map<Integer, Double> LENGTHS = new ConcurrentHashMap<>();

    /** Null while it is empty, as most are. */
    private @Nullable DDSketch sketch;

    public static DaySketch of(double... days) {
        DaySketch sketch = new DaySketch();
        for (double day : days) {
            sketch.add(day);
        }
        return sketch;
    }

    public void add(double days) {
        filled().accept(days < SHORTEST ? 0 : days);
    }

    public void merge(DaySketch other) {
        if (other.sketch != null) {
            filled().mergeWith(other.sketch);
        }
    }

    /** As {@link #bytes()} wrote it; null for none. */
    public void merge(@Nullable byte[] bytes) {
        if (bytes == null) {
            return;
        }
        try {
            filled().decodeAndMergeWith(ByteArrayInput.wrap(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private DDSketch filled() {
        if (sketch == null) {
            sketch = DDSketches.unboundedDense(ACCURACY);
        }
        return sketch;
    }

    /** For the database; null for none. */
    @Nullable
    public byte[] bytes() {
        if (sketch == null || sketch.isEmpty()) {
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

    public long count() {
        return sketch == null ? 0 : Math.round(sketch.getCount());
    }

    /** The sum of all lengths. */
    public double total() {
        return bins().stream().mapToDouble(bin -> bin.days() * bin.count()).sum();
    }

    /** The lengths, the shortest first, and how many had each. */
    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        if (sketch == null) {
            return bins;
        }
        IndexMapping lengths = sketch.getIndexMapping();
        sketch.getPositiveValueStore()
                .forEach((index, count) ->
                        bins.add(new Bin(LENGTHS.computeIfAbsent(index, lengths::value), Math.round(count))));
        long atOnce = count() - bins.stream().mapToLong(Bin::count).sum();
        if (atOnce > 0) {
            bins.add(0, new Bin(0, atOnce));
        }
        return bins;
    }

    /** Tells each length, and how many had it. */
    public void forEach(BinReader reader) {
        bins().forEach(bin -> reader.read(bin.days(), bin.count()));
    }

    /** Takes a length and how many had it. */
    @FunctionalInterface
    public interface BinReader {
        void read(double days, long count);
    }

    /** So many had this length. */
    record Bin(double days, long count) {}
}
