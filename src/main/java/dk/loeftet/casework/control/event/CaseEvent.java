package dk.loeftet.casework.control.event;

/**
 * Something that may be said to have happened to a case where it stands now.
 *
 * @param message the name of the message that tells the engine
 * @param offer the words on the button, in Danish, from the extension property {@code offer}
 */
record CaseEvent(String message, String offer) {}
