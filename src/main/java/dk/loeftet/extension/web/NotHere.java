package dk.loeftet.extension.web;

/** What was asked for does not exist, or not for the caller, who cannot tell the difference. Answered as 404. */
public class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotHere() {
        this("Det findes ikke. Genindlæs siden, og prøv igen.");
    }

    /** With a word about what is missing and what to do, in Danish. */
    protected NotHere(String message) {
        super(message);
    }
}
