package dk.loeftet.extension.bottleneck.cockpit;

/** The question cannot be answered; the message says which field is wrong and what to write instead. */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
