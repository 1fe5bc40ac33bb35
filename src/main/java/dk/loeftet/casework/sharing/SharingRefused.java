package dk.loeftet.casework.sharing;

/** The sharing of the case does not stand so that this could be done. */
final class SharingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SharingRefused(String message) {
        super(message);
    }
}
