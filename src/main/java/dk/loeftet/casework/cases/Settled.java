package dk.loeftet.casework.cases;

import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * What must have been settled with legal effect before a case stands at a stage: a decision, an agreed plan.
 *
 * @param variable where the model keeps it
 * @param value what it must be; null when any value will do
 * @param name in Danish
 */
public record Settled(String variable, @Nullable String value, String name) {

    /** Whether these variables of a case say so. */
    public boolean isTrueOf(Map<String, Object> known) {
        Object found = known.get(variable);
        return found != null && (value == null || value.equals(found.toString()));
    }
}
