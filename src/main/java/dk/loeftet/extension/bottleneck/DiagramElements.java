package dk.loeftet.extension.bottleneck;

import java.util.Set;
import org.springframework.lang.Nullable;

/** Knows a diagram: on which of its elements a wait is seen. */
@FunctionalInterface
public interface DiagramElements {

    /**
     * The element itself and everything around it: the subprocesses, or the call activity whose model holds it.
     *
     * @param definition the model in which the token stands
     * @param stage element of the pathway's main process that holds it; null outside any
     * @param activity where it stands in its model
     * @return nothing where the diagram does not show it
     */
    Set<String> of(String definition, @Nullable String stage, String activity);
}
