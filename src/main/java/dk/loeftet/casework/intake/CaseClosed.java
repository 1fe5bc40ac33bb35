package dk.loeftet.casework.intake;

/** The case has ended and stays as it was decided. */
class CaseClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseClosed() {
        super("Sagen er lukket, og dens oplysninger kan ikke rettes.");
    }
}
