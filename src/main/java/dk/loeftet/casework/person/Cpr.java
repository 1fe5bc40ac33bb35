package dk.loeftet.casework.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Danish civil registration number (domain reference B.10).
 *
 * <p>Modulus 11 is never checked: numbers without it have been given out since 2007. Replacement numbers, whose day of
 * birth is raised by 60, are as good as any other.
 *
 * @param digits the ten digits without a hyphen
 */
public record Cpr(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("\\d{6}-?\\d{4}");
    private static final int REPLACEMENT_OFFSET = 60;

    /**
     * Keeps a number that is known to be one.
     *
     * @throws IllegalArgumentException when it is not; the message does not repeat it
     */
    public Cpr {
        if (!WRITTEN.matcher(digits).matches()
                || digits.length() != 10
                || dateOfBirth(digits).isEmpty()) {
            throw new IllegalArgumentException("Not a CPR number");
        }
    }

    /** Reads ten digits, with or without the hyphen; empty when they are no CPR number. */
    public static Optional<Cpr> parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace("-", "");
        return dateOfBirth(digits).map(born -> new Cpr(digits));
    }

    public LocalDate birthDate() {
        return dateOfBirth(digits).orElseThrow();
    }

    /** Whether the number was given to someone who has no CPR number of their own. */
    public boolean isReplacement() {
        return number(digits, 0) > REPLACEMENT_OFFSET;
    }

    /** As people write it: {@code 010190-1234}. */
    public String formatted() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    /** Without the four digits that make it personal: {@code 010190-****}. */
    public String masked() {
        return digits.substring(0, 6) + "-****";
    }

    /** Masked, so that no log line or exception ever carries the number. */
    @Override
    public String toString() {
        return masked();
    }

    private static Optional<LocalDate> dateOfBirth(String digits) {
        int day = number(digits, 0);
        int bornOn = day > REPLACEMENT_OFFSET ? day - REPLACEMENT_OFFSET : day;
        int yearOfCentury = number(digits, 4);
        try {
            return Optional.of(LocalDate.of(
                    century(digits.charAt(6) - '0', yearOfCentury) + yearOfCentury, number(digits, 2), bornOn));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int century(int seventhDigit, int yearOfCentury) {
        if (seventhDigit <= 3) {
            return 1900;
        }
        if (seventhDigit == 4 || seventhDigit == 9) {
            return yearOfCentury <= 36 ? 2000 : 1900;
        }
        return yearOfCentury <= 57 ? 2000 : 1800;
    }

    private static int number(String digits, int from) {
        return (digits.charAt(from) - '0') * 10 + (digits.charAt(from + 1) - '0');
    }
}
