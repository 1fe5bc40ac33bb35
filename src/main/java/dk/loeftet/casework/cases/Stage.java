package dk.loeftet.casework.cases;

/**
 * A stage of a pathway.
 *
 * @param number its place in the pathway, from the extension property {@code stage}
 * @param activityId the element in the main process
 * @param name what people call it
 */
public record Stage(int number, String activityId, String name) {

    private static final String PREFIX = "stage_";

    /** Whether a list means this stage: by number, by id with or without its prefix, or by name. */
    boolean isMeantBy(String text) {
        return text.equals(Integer.toString(number))
                || text.equalsIgnoreCase(activityId)
                || text.equalsIgnoreCase(name)
                || (activityId.startsWith(PREFIX) && text.equalsIgnoreCase(activityId.substring(PREFIX.length())));
    }
}
