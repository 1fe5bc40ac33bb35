package dk.loeftet.casework.control.move;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What a move would do.
 *
 * @param from name of the stage at which the case stands, null between stages
 * @param to name of the stage that it would go to
 * @param closes what would fall away
 * @param opens what the case could wait for first at the new stage
 * @param missing the facts that the stage needs and nobody has given, in Danish
 * @param unsettled what has legal effect, must have been settled before the stage and has not been; a move needs a
 *     confirmation then
 * @param told what others lose or are told
 * @param besides what runs beside the pathway and goes on
 * @param paused whether the case stands still: a move takes it up again
 * @param stages where the case could go to
 */
record MovePreview(
        @Nullable String from,
        @Nullable String to,
        Closes closes,
        List<String> opens,
        List<String> missing,
        List<String> unsettled,
        List<String> told,
        List<String> besides,
        boolean paused,
        List<Choice> stages) {

    /** What falls away. */
    record Closes(List<String> tasks, List<Timer> timers) {}

    /** A day that is awaited. */
    record Timer(String name, @Nullable Instant due) {}

    /** A stage to choose. */
    record Choice(String id, String name, boolean current) {}
}
