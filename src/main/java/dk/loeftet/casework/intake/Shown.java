package dk.loeftet.casework.intake;

import dk.loeftet.casework.person.CprMask;

/** Makes a refused value fit to be shown: short, printable and without a CPR number. */
final class Shown {

    private static final int LONGEST = 40;
    private static final int CPR_VISIBLE = 6;

    private Shown() {}

    static String value(Column column, String raw) {
        return column == Column.CPR ? cpr(raw) : text(raw);
    }

    static String text(String raw) {
        // Masked before it is cut, or half a CPR number would look like none.
        String masked = CprMask.mask(raw.strip().replaceAll("\\p{Cntrl}|\\p{Cf}", " "));
        return masked.codePointCount(0, masked.length()) <= LONGEST
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** In the CPR column everything may be part of a number, even if it is written wrongly. */
    private static String cpr(String raw) {
        String printable = raw.strip().replaceAll("\\p{Cntrl}|\\p{Cf}", " ");
        if (printable.isEmpty()) {
            return "";
        }
        int visible = Math.min(CPR_VISIBLE, printable.length() / 2);
        return printable.substring(0, visible) + "-****";
    }
}
