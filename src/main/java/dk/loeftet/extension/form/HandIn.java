package dk.loeftet.extension.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import org.springframework.web.util.UrlPathHelper;

/**
 * A call of the engine's REST interface by which people hand something in: a form, a task, a variable, a start.
 *
 * @param kind what the call is about
 * @param id of the task or the execution; null where the call names none
 */
record HandIn(Kind kind, @Nullable String id) {

    enum Kind {
        TASK,
        EXECUTION,
        OTHER
    }

    /** The task itself, or a part of it; a query such as {@code POST /task/count} is neither. */
    private static final Pattern TASK = Pattern.compile("(?:PUT|DELETE) .*/task/([^/]+)/*|[A-Z]+ .*/task/([^/]+)/.+");

    private static final Pattern EXECUTION = Pattern.compile(
            ".*/(?:process-instance|execution)/([^/]+)/(?:variables|localVariables|modification)(/.*)?");
    private static final Pattern OTHER = Pattern.compile(".*/process-definition/.+/(start|submit-form)/*|.*/message/*");

    /** Null for a call that only reads, or that is no business of people with a form before them. */
    @Nullable
    static HandIn of(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return null;
        }
        // As the engine's REST interface sees it: decoded, without path parameters.
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        Matcher task = TASK.matcher(request.getMethod() + " " + path);
        if (task.matches()) {
            return new HandIn(Kind.TASK, task.group(1) == null ? task.group(2) : task.group(1));
        }
        Matcher execution = EXECUTION.matcher(path);
        if (execution.matches()) {
            return new HandIn(Kind.EXECUTION, execution.group(1));
        }
        return OTHER.matcher(path).matches() ? new HandIn(Kind.OTHER, null) : null;
    }
}
