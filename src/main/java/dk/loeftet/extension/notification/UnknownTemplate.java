package dk.loeftet.extension.notification;

/** A model names a message text that no pathway has. */
public class UnknownTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTemplate(String template) {
        super("Beskeden »" + template + "« findes ikke. Læg filen messages/" + template
                + ".md i forløbets mappe, eller ret navnet i modellen.");
    }
}
