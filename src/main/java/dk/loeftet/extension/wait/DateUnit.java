package dk.loeftet.extension.wait;

/** The units in which deadlines are counted, with the codes of the deadline table. */
public enum DateUnit {
    /** Working days: days on which the office is open. */
    WD,
    /** Calendar days. */
    CD,
    /** Weeks: the same weekday. */
    W,
    /** Months: the same date, else the last day of the month. */
    M
}
