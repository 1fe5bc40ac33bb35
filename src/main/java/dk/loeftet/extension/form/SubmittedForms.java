package dk.loeftet.extension.form;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The tasks whose forms were checked in the present command; lives exactly as long as the command. */
final class SubmittedForms implements Session {

    private final Set<String> taskIds = new HashSet<>();

    static SubmittedForms inThisCommand() {
        return Context.getCommandContext().getSession(SubmittedForms.class);
    }

    void add(String taskId) {
        taskIds.add(taskId);
    }

    boolean contains(String taskId) {
        return taskIds.contains(taskId);
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
