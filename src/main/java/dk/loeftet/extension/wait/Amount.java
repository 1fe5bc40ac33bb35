package dk.loeftet.extension.wait;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as deadlines state it, for instance ten working days.
 *
 * @param count how many; negative counts backwards
 * @param unit of what
 */
public record Amount(int count, DateUnit unit) {

    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,5})\\s+(WD|CD|W|M)");

    public Amount {
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Reads an amount as written in the deadline table.
     *
     * @param text for instance {@code 5 WD}
     * @throws IllegalArgumentException with a Danish message, when the text is no amount
     */
    public static Amount parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text.strip()
                    + "' er ikke et antal og en enhed. Skriv fx '5 WD'; enheden er WD, CD, W eller M.");
        }
        return new Amount(Integer.parseInt(matcher.group(1)), DateUnit.valueOf(matcher.group(2)));
    }

    @Override
    public String toString() {
        return count + " " + unit;
    }
}
