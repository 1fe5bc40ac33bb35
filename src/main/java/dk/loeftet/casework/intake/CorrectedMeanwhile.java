package dk.loeftet.casework.intake;

/** Somebody else has changed what the caller was shown. Nothing of the caller's has been kept. */
class CorrectedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorrectedMeanwhile() {
        super("En anden har rettet sagen, mens du skrev. Dine rettelser er ikke gemt. "
                + "Kontrollér de felter, som den anden har rettet, og gem igen.");
    }
}
