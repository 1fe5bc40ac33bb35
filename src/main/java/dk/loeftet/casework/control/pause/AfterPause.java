package dk.loeftet.casework.control.pause;

/** Catches up on what could not reach a case while it stood still. */
public interface AfterPause {

    /** The case goes on: called within the transaction in which it does, when its tasks and timers run again. */
    void goesOn(String caseNumber);
}
