package dk.loeftet.casework.sharing;

/** There is no basis in force that could end. */
final class NothingShared extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingShared(String message) {
        super(message);
    }
}
