package dk.loeftet.extension.web;

/** What a caller sent cannot be used. Answered as 400 with the field and the message. */
public class InvalidInput extends RuntimeException {

    private final String field;

    /**
     * Names what is wrong.
     *
     * @param field the field or parameter as the caller knows it
     * @param message in Danish, with the cure; it must not repeat personal data
     */
    public InvalidInput(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
