package dk.loeftet.casework.sharing;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * An open task that a partner worked on until the basis for sharing ended.
 *
 * @param kind of the partner
 * @param basis what has ended: a law or a consent
 * @param way how the step is ended without the partner, in the model's words
 */
record StoppedTask(
        String taskId,
        String task,
        String kind,
        String basis,
        LocalDate withdrawnOn,
        @Nullable String way) {

    static final String BY_YOURSELF = "Gør opgaven færdig uden modtageren.";
}
