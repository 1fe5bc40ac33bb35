package dk.loeftet.casework.intake;

/** The file is no list of newly unemployed people. The message tells why, in Danish. */
public class NoIntakeList extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoIntakeList(String message) {
        super(message);
    }
}
