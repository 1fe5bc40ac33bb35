package dk.loeftet.extension.bottleneck.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Days whose figures are merged: one day, or four blocks of the level below, laid so that they never overlap.
 *
 * @param number of the first day, counted from 1970
 * @param level its length is this power of four
 */
public record Block(long number, int level) {

    private static final int PARTS = 4;

    /** Nearly three years; the answers ask for five at most. */
    public static final int HIGHEST = 5;

    private static final int LEVELS = 8;

    public static Block of(long id) {
        return new Block(id / LEVELS, (int) (id % LEVELS));
    }

    public static Block of(LocalDate day) {
        return new Block(day.toEpochDay(), 0);
    }

    /** The block of a level in which a day lies. */
    public static Block around(LocalDate day, int level) {
        long number = day.toEpochDay();
        return new Block(number - Math.floorMod(number, days(level)), level);
    }

    public long id() {
        return number * LEVELS + level;
    }

    public LocalDate first() {
        return LocalDate.ofEpochDay(number);
    }

    /** The day after its last one. */
    public LocalDate end() {
        return first().plusDays(days());
    }

    public int days() {
        return days(level);
    }

    /** The block above, of which this one is a part. */
    public Block whole() {
        return around(first(), level + 1);
    }

    /** In the order of time. */
    public List<Block> parts() {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> new Block(number + (long) part * days(level - 1), level - 1))
                .toList();
    }

    /** As few blocks as cover the days of a period that have any, in the order of time. */
    public static List<Block> cover(LocalDate from, LocalDate to, Set<Block> present) {
        List<Block> cover = new ArrayList<>();
        long at = from.toEpochDay();
        long end = to.toEpochDay() + 1;
        while (at < end) {
            Block longest = null;
            for (int level = 0; level <= HIGHEST; level++) {
                Block block = new Block(at, level);
                if (Math.floorMod(at, block.days()) == 0 && at + block.days() <= end && present.contains(block)) {
                    longest = block;
                }
            }
            if (longest != null) {
                cover.add(longest);
            }
            at += longest == null ? 1 : longest.days();
        }
        return cover;
    }

    private static int days(int level) {
        return 1 << (2 * level);
    }
}
