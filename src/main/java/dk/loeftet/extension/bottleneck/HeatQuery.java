package dk.loeftet.extension.bottleneck;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.lang.Nullable;

/**
 * For which diagram figures are asked.
 *
 * @param key of the process that is drawn
 * @param version only cases of this version; null: of all
 * @param definitions ids of the versions that are meant, to find what other pathways have in them as a called model
 * @param elements what the diagram shows
 * @param from first day of what has ended; what is open is that of now
 * @param offices as in {@link BottleneckQuery}
 */
public record HeatQuery(
        String key,
        @Nullable Integer version,
        Set<String> definitions,
        DiagramElements elements,
        LocalDate from,
        Predicate<String> offices) {

    /** Whether a wait belongs to the diagram: the process is its pathway, or another pathway's case is inside it now. */
    boolean shows(String pathway, int pathwayVersion, String definition) {
        return key.equals(pathway) ? version == null || version == pathwayVersion : definitions.contains(definition);
    }
}
