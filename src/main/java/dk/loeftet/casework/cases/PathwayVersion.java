package dk.loeftet.casework.cases;

import java.util.List;
import java.util.Optional;

/**
 * One deployed version of the pathway that registrations start.
 *
 * @param definitionId the engine's id of the main process in this version
 * @param key key of the main process
 * @param stages its stages in order
 */
public record PathwayVersion(String definitionId, String key, List<Stage> stages) {

    /** The stage that is meant by a number, an id or a name. */
    public Optional<Stage> stage(String text) {
        return stages.stream().filter(stage -> stage.isMeantBy(text)).findFirst();
    }
}
