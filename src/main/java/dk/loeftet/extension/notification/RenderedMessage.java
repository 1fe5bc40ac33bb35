package dk.loeftet.extension.notification;

/** A message with everything filled in, ready to be read. */
public record RenderedMessage(String subject, String body) {

    /** Nothing of it in a log line. */
    @Override
    public String toString() {
        return "RenderedMessage";
    }
}
