package dk.loeftet.extension.wait;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * The words that a model gives a wait, as extension properties of the element.
 *
 * @param deadline key of the deadline table, or an expression that gives one, such as {@code outcome.${month}}; several
 *     keys with commas between them mean the day that comes first
 * @param waitingOn who must act
 * @param party expression giving the id of the partner who is waited for
 * @param planned whether an agreed date is being waited for, so that only the time past it is a stall
 */
public record WaitWords(
        Optional<String> deadline, Optional<String> waitingOn, Optional<String> party, boolean planned) {

    /** Name of the activity property that holds the words. */
    static final String PROPERTY = "loeftet.wait";

    /** The words of one element, or empty when the model gives it none. */
    public static Optional<WaitWords> of(ActivityImpl activity) {
        return Optional.ofNullable((WaitWords) activity.getProperty(PROPERTY));
    }

    /**
     * The words of all elements that have some, nested ones included.
     *
     * @param definition as {@code RepositoryService.getProcessDefinition} gives it; one from a query knows no elements
     * @return by element id, in the order of the model
     */
    public static Map<String, WaitWords> of(ProcessDefinition definition) {
        Map<String, WaitWords> words = new LinkedHashMap<>();
        collect((ProcessDefinitionImpl) definition, words);
        return words;
    }

    /** The id of the partner who is waited for here; empty when the model names none or none is chosen. */
    public Optional<String> partyIn(DelegateExecution execution) {
        return party.flatMap(expression -> Deadlines.evaluate(execution, expression));
    }

    /** Reads the extension properties of an element; empty when none of them is a word about waiting. */
    static Optional<WaitWords> from(Map<String, String> properties) {
        WaitWords words = new WaitWords(
                word(properties, "deadline"),
                word(properties, "waitingOn"),
                word(properties, "party"),
                Boolean.parseBoolean(properties.get("planned")));
        boolean silent = words.deadline.isEmpty() && words.waitingOn.isEmpty() && words.party.isEmpty();
        return silent && !words.planned ? Optional.empty() : Optional.of(words);
    }

    /** The keys that the word {@code deadline} of an element names. */
    public static List<String> keys(String deadline) {
        List<String> keys = Stream.of(deadline.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        return keys.isEmpty() ? List.of("") : keys;
    }

    private static Optional<String> word(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static void collect(ScopeImpl scope, Map<String, WaitWords> words) {
        for (ActivityImpl activity : scope.getActivities()) {
            of(activity).ifPresent(found -> words.put(activity.getId(), found));
            collect(activity, words);
        }
    }
}
