package dk.loeftet.casework.office;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words which setting of which office is missing. */
class OfficeUnreachableAnalyzer extends AbstractFailureAnalyzer<OfficeUnreachable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OfficeUnreachable cause) {
        return new FailureAnalysis(cause.description(), cause.cure(), cause);
    }
}
