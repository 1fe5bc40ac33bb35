package dk.loeftet.extension.notification;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start, without a stack trace, which text is wrong and what may stand there. */
class UnknownPlaceholderAnalyzer extends AbstractFailureAnalyzer<UnknownPlaceholder> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownPlaceholder cause) {
        return new FailureAnalysis(cause.getMessage(), "Ret filen, og start programmet igen.", cause);
    }
}
