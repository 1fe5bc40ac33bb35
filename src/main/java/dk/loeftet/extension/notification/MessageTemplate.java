package dk.loeftet.extension.notification;

/**
 * The text of a message as a process owner wrote it.
 *
 * @param key file name without its ending
 * @param subject the first heading
 * @param body everything below it
 */
public record MessageTemplate(String key, String subject, String body) {

    /**
     * Reads {@code # subject}, an empty line and the body.
     *
     * @throws IllegalArgumentException when the first line is no heading
     */
    static MessageTemplate parse(String key, String text) {
        String[] parts = text.strip().split("\\R", 2);
        if (!parts[0].startsWith("# ") || parts.length < 2) {
            throw new IllegalArgumentException(
                    "Beskeden »" + key + "« skal begynde med »# « og et emne, derefter en tom linje og teksten.");
        }
        return new MessageTemplate(key, parts[0].substring(2).strip(), parts[1].strip());
    }
}
