package dk.loeftet.casework.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/**
 * The records of a list, each with the number of its first line.
 *
 * <p>A quotation mark that is never closed would swallow the rows after it, up to the end of the file. So lines are put
 * together only as long as that gives a proper record; otherwise the first line alone is given up and those after it
 * are read as rows of their own.
 */
final class Records {

    private static final int MOST_LINES = 60;
    private static final char QUOTE = '"';

    private final PhysicalLines lines;
    private final char separator;
    private final CsvReader.CsvReaderBuilder csv;

    Records(PhysicalLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(QUOTE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(false);
    }

    /** The next record that is not blank, null at the end of the list. */
    @Nullable
    Row next() throws IOException {
        PhysicalLines.Line first = lines.next();
        while (first != null && isBlank(first.text())) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        List<PhysicalLines.Line> parts = new ArrayList<>(List.of(first));
        boolean open = !first.tooLong() && staysOpen(first.text(), false);
        int length = first.text().length();
        while (open && parts.size() < MOST_LINES && length < PhysicalLines.LONGEST) {
            PhysicalLines.Line more = lines.next();
            if (more == null) {
                break;
            }
            parts.add(more);
            length += more.text().length();
            open = staysOpen(more.text(), true);
        }
        Optional<List<String>> fields = open ? Optional.empty() : fields(parts);
        if (fields.isPresent()) {
            return new Row(first.number(), fields.get(), null);
        }
        lines.giveBack(parts.subList(1, parts.size()));
        return new Row(
                first.number(),
                List.of(),
                first.tooLong()
                        ? "Linjen er for lang. Kontrollér, at hver person står på sin egen linje."
                        : "Rækken har et anførselstegn (\"), der ikke passer med et andet. Fjern det, eller skriv det to gange.");
    }

    private Optional<List<String>> fields(List<PhysicalLines.Line> parts) {
        if (parts.stream().anyMatch(PhysicalLines.Line::tooLong)) {
            return Optional.empty();
        }
        try {
            return Optional.of(csv.ofSingleCsvRecord(
                            parts.stream().map(PhysicalLines.Line::text).collect(Collectors.joining("\n")))
                    .getFields());
        } catch (CsvParseException notProperlyQuoted) {
            return Optional.empty();
        }
    }

    /** Whether a quoted field goes on after the end of the line. */
    private boolean staysOpen(String line, boolean openBefore) {
        boolean open = openBefore;
        boolean fieldStart = !openBefore;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open) {
                if (c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
                    i++;
                } else if (c == QUOTE) {
                    open = false;
                }
            } else if (c == separator) {
                fieldStart = true;
            } else if (c == QUOTE && fieldStart) {
                open = true;
                fieldStart = false;
            } else if (c != ' ') {
                fieldStart = false;
            }
        }
        return open;
    }

    /** Spreadsheets leave rows of bare separators behind the last person. */
    private boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == separator || Character.isWhitespace(c));
    }

    /**
     * One record.
     *
     * @param line the number of its first line
     * @param problem why it could not be read, null when it could
     */
    record Row(long line, List<String> fields, @Nullable String problem) {}
}
