package dk.loeftet.casework.cases;

import java.util.List;
import java.util.Map;

/**
 * A stage of a pathway.
 *
 * @param number its place in the pathway, from the extension property {@code stage}
 * @param activityId the element in the main process
 * @param name what people call it
 * @param optional most cases never see it, from the extension property {@code optional}
 * @param needs the facts without which the stage can hardly go on, variable to Danish words, from the extension property
 *     {@code needs}
 * @param requires what must have been settled with legal effect before, from the extension property {@code requires}
 */
public record Stage(
        int number,
        String activityId,
        String name,
        boolean optional,
        Map<String, String> needs,
        List<Settled> requires) {

    private static final String PREFIX = "stage_";

    /** Whether a list means this stage: by number, by id with or without its prefix, or by name. */
    public boolean isMeantBy(String text) {
        return text.equals(Integer.toString(number))
                || text.equalsIgnoreCase(activityId)
                || text.equalsIgnoreCase(name)
                || (activityId.startsWith(PREFIX) && text.equalsIgnoreCase(activityId.substring(PREFIX.length())));
    }
}
