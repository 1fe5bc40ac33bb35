package dk.loeftet.extension.bottleneck.figure;

import java.util.Objects;
import org.springframework.lang.Nullable;

/** By what the answers tell waits apart. */
public enum Dimension {
    STAGE,
    ACTIVITY,
    WAITING_ON,
    PARTY,
    /** Stage, waiting-on and party together: what the headline names. */
    SPOT,
    /** What is drawn as one element, in a version of the pathway; cases are not counted by it. */
    ELEMENT;

    private static final String BETWEEN = "|";

    /** The value of a place, empty where the model gives none; null where the place does not count at all. */
    @Nullable
    public String valueOf(Place place) {
        return switch (this) {
            case STAGE -> orEmpty(place.stage());
            case ACTIVITY -> place.activity();
            case WAITING_ON -> orEmpty(place.waitingOn());
            case PARTY -> place.party();
            case SPOT ->
                String.join(BETWEEN, orEmpty(place.stage()), orEmpty(place.waitingOn()), orEmpty(place.party()));
            case ELEMENT ->
                String.join(
                        BETWEEN,
                        String.valueOf(place.version()),
                        place.definition(),
                        orEmpty(place.stage()),
                        place.activity());
        };
    }

    /** What the dimension tells of a place. */
    Place toldOf(Place place) {
        String office = place.office();
        String pathway = place.pathway();
        int version = place.version();
        String definition = place.definition();
        String stage = place.stage();
        String stageName = place.stageName();
        return switch (this) {
            case STAGE -> new Place(office, pathway, version, "", stage, stageName, "", null, null, null);
            case ACTIVITY ->
                new Place(
                        office,
                        pathway,
                        version,
                        "",
                        stage,
                        stageName,
                        place.activity(),
                        place.activityName(),
                        null,
                        null);
            case WAITING_ON -> new Place(office, pathway, version, "", null, null, "", null, place.waitingOn(), null);
            case PARTY -> new Place(office, pathway, version, "", null, null, "", null, null, place.party());
            case ELEMENT ->
                new Place(
                        office,
                        pathway,
                        version,
                        definition,
                        stage,
                        stageName,
                        place.activity(),
                        place.activityName(),
                        null,
                        null);
            case SPOT -> place;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
