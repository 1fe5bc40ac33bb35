package dk.loeftet.casework.control.move;

/** Gives back what a case holds where it stands, before somebody moves it to another stage. */
public interface BeforeMove {

    /** The case leaves where it stands: called within the transaction of the move, after a pause has ended. */
    void leaves(String caseNumber);
}
