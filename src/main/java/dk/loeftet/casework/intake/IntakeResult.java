package dk.loeftet.casework.intake;

import java.util.List;

/**
 * What became of a list.
 *
 * @param read rows in the file: the sum of the next three
 * @param started cases started
 * @param alreadyKnown people who have an open case or were registered from the same day before
 * @param rejected rows with at least one error
 * @param ignoredColumns columns that mean nothing here
 * @param errors what is wrong, by line
 * @param errorsOmitted errors that are not listed because there are too many
 * @param notices what somebody should look at in rows that have started a case, by line
 * @param noticesOmitted notices that are not listed because there are too many
 */
public record IntakeResult(
        long read,
        long started,
        long alreadyKnown,
        long rejected,
        List<String> ignoredColumns,
        List<RowError> errors,
        long errorsOmitted,
        List<RowError> notices,
        long noticesOmitted) {

    /**
     * What is wrong with one value of one row, or should be looked at.
     *
     * @param line the row's first line in the file
     * @param column name of the column, empty when the row as a whole is meant
     * @param value what was given, short and without any CPR number
     * @param message what is wrong and how to cure it, in Danish
     */
    public record RowError(long line, String column, String value, String message) {}
}
