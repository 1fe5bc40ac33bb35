package dk.loeftet.extension.notification;

/**
 * A word that a process owner may put into a text between double braces.
 *
 * @param key the word, as in {@code {{navn}}}
 * @param meaning what stands there in the letter, in Danish
 * @param where in which messages it has a value, in Danish
 */
public record Placeholder(String key, String meaning, String where) {}
