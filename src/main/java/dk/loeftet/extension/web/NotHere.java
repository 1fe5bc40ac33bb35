package dk.loeftet.extension.web;

/** What was asked for does not exist, or not for the caller, who cannot tell the difference. Answered as 404. */
public class NotHere extends RuntimeException {

    public NotHere() {
        super("Det findes ikke. Genindlæs siden, og prøv igen.");
    }
}
