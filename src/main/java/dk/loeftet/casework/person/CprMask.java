package dk.loeftet.casework.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the last four digits of everything that might be a CPR number, however it is written. */
public final class CprMask {

    /** Nine digits or more: a CPR number that lost its leading zero in a spreadsheet counts too. */
    private static final Pattern LIKE_A_CPR = Pattern.compile("\\d(?:[-–./ ]{0,3}\\d){8,}");

    private static final int VISIBLE_DIGITS = 6;

    private CprMask() {}

    /** The text with each number that looks like a CPR number cut after its sixth digit. */
    public static String mask(String text) {
        return LIKE_A_CPR.matcher(text).replaceAll(match -> Matcher.quoteReplacement(firstDigits(match.group())));
    }

    private static String firstDigits(String number) {
        String digits = number.replaceAll("\\D", "");
        // A lost leading zero moves all digits by one: show one less, or a personal digit would be seen.
        return digits.substring(0, digits.length() > 9 ? VISIBLE_DIGITS : VISIBLE_DIGITS - 1) + "-****";
    }
}
