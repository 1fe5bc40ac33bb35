package dk.loeftet.casework.access;

/** Nobody could administer this installation. */
class NoAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAdministrator() {
        super("There is no administrator");
    }
}
