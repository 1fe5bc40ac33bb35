package dk.loeftet.extension.bottleneck.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A period is put together of blocks without a day twice, and of few. */
class BlockTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 2000;

    @Property(tries = 200)
    void eachDayThatIsThereIsCoveredOnce(
            @ForAll long seed, @ForAll @IntRange(max = 600) int begin, @ForAll @IntRange(max = 1300) int length) {
        Random random = new Random(seed);
        Set<Block> present = all();
        present.removeIf(block -> block.level() > 0 && random.nextInt(3) == 0);
        Set<LocalDate> missing = IntStream.range(0, 5)
                .mapToObj(i -> FIRST.plusDays(random.nextInt(DAYS)))
                .collect(Collectors.toSet());
        missing.forEach(day ->
                IntStream.rangeClosed(0, Block.HIGHEST).forEach(level -> present.remove(Block.around(day, level))));
        LocalDate from = FIRST.plusDays(begin);
        LocalDate to = from.plusDays(length);
        List<LocalDate> covered = Block.cover(from, to, present).stream()
                .flatMap(block -> block.first().datesUntil(block.end()))
                .toList();
        assertThat(covered)
                .isEqualTo(from.datesUntil(to.plusDays(1))
                        .filter(day -> !missing.contains(day))
                        .toList());
    }

    @Property(tries = 200)
    void aPeriodIsAFewBlocksHoweverLongItIs(
            @ForAll @IntRange(max = 600) int begin, @ForAll @IntRange(max = 1300) int length) {
        LocalDate from = FIRST.plusDays(begin);
        assertThat(Block.cover(from, from.plusDays(length), all())).hasSizeLessThanOrEqualTo(6 * Block.HIGHEST + 1);
    }

    @Property(tries = 200)
    void aBlockIsKnownByItsNumber(
            @ForAll @IntRange(max = DAYS) int day, @ForAll @IntRange(max = Block.HIGHEST) int level) {
        Block block = Block.around(FIRST.plusDays(day), level);
        assertThat(Block.of(block.id())).isEqualTo(block);
        if (level > 0) {
            assertThat(block.parts())
                    .allSatisfy(part -> assertThat(part.whole()).isEqualTo(block));
            assertThat(block.parts().get(0).first()).isEqualTo(block.first());
            assertThat(block.parts().get(3).end()).isEqualTo(block.end());
        }
    }

    private static Set<Block> all() {
        Set<Block> blocks = new HashSet<>();
        FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(day -> blocks.add(Block.of(day)));
        for (int level = 1; level <= Block.HIGHEST; level++) {
            int below = level - 1;
            blocks.addAll(blocks.stream()
                    .filter(block -> block.level() == below)
                    .map(Block::whole)
                    .filter(block -> blocks.containsAll(block.parts()))
                    .toList());
        }
        return blocks;
    }
}
