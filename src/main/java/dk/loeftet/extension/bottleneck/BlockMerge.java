package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges rolled up days into blocks, each in one transaction that begins with claiming it, as with the days. A block
 * that is missing is only slower: its parts are read instead.
 */
class BlockMerge {

    private static final Logger LOG = LoggerFactory.getLogger(BlockMerge.class);

    private final RollTable days;
    private final FlowTable table;
    private final TransactionTemplate transaction;

    BlockMerge(RollTable days, FlowTable table, TransactionTemplate transaction) {
        this.days = days;
        this.table = table;
        this.transaction = transaction;
    }

    /** Makes every block whose days are all there. */
    void run() {
        Set<Block> present = table.present();
        days.rolled().stream()
                .map(Block::of)
                .filter(block -> !present.contains(block))
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .filter(this::make)
                .forEach(present::add);
        for (int level = 1; level <= Block.HIGHEST; level++) {
            for (Block block : missing(level, present)) {
                if (make(block)) {
                    present.add(block);
                }
            }
        }
    }

    private static List<Block> missing(int level, Set<Block> present) {
        return present.stream()
                .filter(block -> block.level() == level - 1)
                .map(Block::whole)
                .collect(Collectors.toCollection(HashSet::new))
                .stream()
                .filter(block -> !present.contains(block) && present.containsAll(block.parts()))
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .toList();
    }

    private boolean make(Block block) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> write(block)));
        } catch (DuplicateKeyException | ConcurrencyFailureException another) {
            LOG.debug("{} is merged or counted anew by another node", block, another);
            return false;
        }
    }

    /** From parts that nobody takes away meanwhile to count them anew. */
    private boolean write(Block block) {
        if (block.level() == 0) {
            if (!days.keep(block.first())) {
                return false;
            }
            table.claim(block);
            table.add(block, days.day(block.first()));
            return true;
        }
        List<Block> parts = block.parts();
        if (table.keep(parts) < parts.size()) {
            return false;
        }
        table.claim(block);
        table.add(block, table.moved(parts));
        return true;
    }
}
