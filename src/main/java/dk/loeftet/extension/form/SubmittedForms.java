package dk.loeftet.extension.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** What the forms said that were checked in the present command; lives exactly as long as the command. */
final class SubmittedForms implements Session {

    private final Map<String, List<FormAnswer>> byTask = new HashMap<>();

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
