package dk.loeftet.extension.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** What was said in the present command, by forms that were checked and by variables; lives exactly as long as the command. */
final class SubmittedForms implements Session {

    private final Map<String, List<FormAnswer>> byTask = new HashMap<>();
    private final Map<String, Set<String>> setIn = new HashMap<>();

    static SubmittedForms inThisCommand() {
        return Context.getCommandContext().getSession(SubmittedForms.class);
    }

    void add(String taskId, List<FormAnswer> answers) {
        byTask.put(taskId, answers);
    }

    /** Empty where no form was submitted for the task. */
    Optional<List<FormAnswer>> answersOf(String taskId) {
        return Optional.ofNullable(byTask.get(taskId));
    }

    /** Somebody or something has just set this variable of the process instance. */
    void variableSet(String processInstanceId, String name) {
        setIn.computeIfAbsent(processInstanceId, instance -> new HashSet<>()).add(name);
    }

    /** The variables that were set until now. */
    Set<String> variablesSetIn(String processInstanceId) {
        return setIn.getOrDefault(processInstanceId, Set.of());
    }

    @Override
    public void flush() {
        // Nothing of this is stored.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return SubmittedForms.class;
        }

        @Override
        public Session openSession() {
            return new SubmittedForms();
        }
    }
}
