package dk.loeftet.casework.outcome;

/** Has something to do when a case ends, while all that runs for it is still there. */
public interface CaseEnding {

    /**
     * What the case does or waits for ends next, in the same transaction.
     *
     * @param died whether it ends because the citizen has died
     */
    void ends(String caseNumber, boolean died);
}
