package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.OpenedCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of the rows of one list. */
final class IntakeTally {

    private final int maxErrors;
    private final List<IntakeResult.RowError> errors = new ArrayList<>();
    private long started;
    private long alreadyKnown;
    private long rejected;
    private long errorsOmitted;

    IntakeTally(int maxErrors) {
        this.maxErrors = maxErrors;
    }

    void opened(OpenedCase opened) {
        if (opened.started()) {
            started++;
        } else {
            alreadyKnown++;
        }
    }

    void rejected(long line, List<FieldError> reasons) {
        rejected++;
        for (FieldError reason : reasons) {
            if (errors.size() < maxErrors) {
                errors.add(new IntakeResult.RowError(line, reason.column(), reason.value(), reason.message()));
            } else {
                errorsOmitted++;
            }
        }
    }

    void rejected(long line, String message) {
        rejected(line, List.of(new FieldError("", "", message)));
    }

    IntakeResult result(List<String> ignoredColumns) {
        return new IntakeResult(
                started + alreadyKnown + rejected,
                started,
                alreadyKnown,
                rejected,
                ignoredColumns,
                errors.stream()
                        .sorted(Comparator.comparingLong(IntakeResult.RowError::line))
                        .toList(),
                errorsOmitted);
    }
}
