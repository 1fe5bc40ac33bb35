package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.OpenedCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of the rows of one list. */
final class IntakeTally {

    private final Words errors;
    private final Words notices;
    private long started;
    private long alreadyKnown;
    private long rejected;

    IntakeTally(int most) {
        errors = new Words(most);
        notices = new Words(most);
    }

    void opened(long line, OpenedCase opened, List<FieldError> toLookAt) {
        if (opened.started()) {
            started++;
            notices.add(line, toLookAt);
        } else {
            alreadyKnown++;
        }
    }

    void rejected(long line, List<FieldError> reasons) {
        rejected++;
        errors.add(line, reasons);
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
                errors.byLine(),
                errors.omitted,
                notices.byLine(),
                notices.omitted);
    }

    /** Words about rows, up to a number; the rest is only counted. */
    private static final class Words {

        private final int most;
        private final List<IntakeResult.RowError> words = new ArrayList<>();
        private long omitted;

        Words(int most) {
            this.most = most;
        }

        void add(long line, List<FieldError> said) {
            for (FieldError one : said) {
                if (words.size() < most) {
                    words.add(new IntakeResult.RowError(line, one.column(), one.value(), one.message()));
                } else {
                    omitted++;
                }
            }
        }

        List<IntakeResult.RowError> byLine() {
            return words.stream()
                    .sorted(Comparator.comparingLong(IntakeResult.RowError::line))
                    .toList();
        }
    }
}
