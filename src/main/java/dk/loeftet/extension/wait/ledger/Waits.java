package dk.loeftet.extension.wait.ledger;

import java.util.List;

/** Reads the ledger. Whoever asks has checked who may see the case. */
public class Waits {

    private final WaitTable table;

    Waits(WaitTable table) {
        this.table = table;
    }

    /** All waits of a case, the oldest first. */
    public List<Wait> ofCase(String businessKey) {
        return table.ofCase(businessKey).stream().map(Wait::of).toList();
    }

    /** What the case waits for now, the oldest first. */
    public List<Wait> openOfCase(String businessKey) {
        return ofCase(businessKey).stream().filter(Wait::isOpen).toList();
    }
}
