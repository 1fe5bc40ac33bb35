package dk.loeftet.extension.notification;

/** A message with everything filled in, ready to be read. */
public record RenderedMessage(String subject, String body) {

    /** The same without what would hurt or mean nothing in a mail: a line break in the subject would begin a header. */
    public RenderedMessage asMail() {
        return new RenderedMessage(subject.replaceAll("\\s+", " "), body.replaceAll("(?m)^#+ +", ""));
    }

    /** Nothing of it in a log line. */
    @Override
    public String toString() {
        return "RenderedMessage";
    }
}
