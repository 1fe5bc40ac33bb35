package dk.loeftet.casework.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamSource;
import org.springframework.lang.Nullable;

/** A list of newly unemployed people whose header has been understood; its rows are read one at a time. */
final class IntakeList implements Closeable {

    private static final char[] SEPARATORS = {';', ','};

    /** A line such as {@code sep=;}, by which a spreadsheet is told how to open the file. The header itself tells us. */
    private static final Pattern SEPARATOR_OF_A_SPREADSHEET = Pattern.compile("(?i)\\s*\"?\\s*sep\\s*=.?\"?\\s*");

    private static final int MOST_COLUMNS = 200;

    private final Reader reader;
    private final Records records;
    private final List<String> names;
    private final List<Column> columns;

    private IntakeList(Reader reader, Records records, List<String> names) {
        this.reader = reader;
        this.records = records;
        this.names = names;
        this.columns = new ArrayList<>();
        names.forEach(name -> columns.add(Column.named(name).orElse(null)));
    }

    /**
     * Opens a file at its first row.
     *
     * @throws NoIntakeList when it is no such list
     */
    static IntakeList open(InputStreamSource file) throws IOException {
        Reader reader = TextFile.of(file).open();
        try {
            return read(reader);
        } catch (IOException | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    private static IntakeList read(Reader reader) throws IOException {
        PhysicalLines lines = new PhysicalLines(reader);
        PhysicalLines.Line header = nextThatIsNotBlank(lines);
        if (header != null && SEPARATOR_OF_A_SPREADSHEET.matcher(header.text()).matches()) {
            header = nextThatIsNotBlank(lines);
        }
        if (header == null) {
            throw new NoIntakeList(TextFile.EMPTY);
        }
        IntakeList best = null;
        for (char separator : SEPARATORS) {
            List<String> names = names(header, separator);
            if (best == null || known(names) > best.known()) {
                best = new IntakeList(reader, new Records(lines, separator), names);
            }
        }
        Objects.requireNonNull(best).check();
        return best;
    }

    @Nullable
    private static PhysicalLines.Line nextThatIsNotBlank(PhysicalLines lines) throws IOException {
        PhysicalLines.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private static List<String> names(PhysicalLines.Line header, char separator) throws IOException {
        PhysicalLines alone = new PhysicalLines(Reader.nullReader());
        alone.giveBack(List.of(header));
        Records.Row row = new Records(alone, separator).next();
        return row == null
                ? List.of()
                : row.fields().stream().map(String::strip).toList();
    }

    private static long known(List<String> names) {
        return names.stream().filter(name -> Column.named(name).isPresent()).count();
    }

    private long known() {
        return columns.stream().filter(Objects::nonNull).count();
    }

    private void check() {
        List<Column> missing = new ArrayList<>(Column.allRequired());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new NoIntakeList(missing.stream()
                    .map(Column::columnName)
                    .collect(Collectors.joining(
                            ", ",
                            "Filen er ikke en liste over nyledige: den første linje mangler kolonnen ",
                            ". Tilføj det, der mangler, eller hent eksempelfilen, og brug dens overskrifter.")));
        }
        if (names.size() > MOST_COLUMNS) {
            throw new NoIntakeList("Filen har for mange kolonner. Der må højst være " + MOST_COLUMNS + ".");
        }
        List<Column> known = columns.stream().filter(Objects::nonNull).toList();
        known.stream()
                .filter(column -> known.indexOf(column) != known.lastIndexOf(column))
                .findFirst()
                .ifPresent(twice -> {
                    throw new NoIntakeList(
                            "Kolonnen " + twice.columnName() + " står to gange i filen. Slet den ene, og prøv igen.");
                });
    }

    /** The names of the columns that mean nothing here. */
    List<String> ignoredColumns() {
        return names.stream()
                .filter(name -> !name.isEmpty() && Column.named(name).isEmpty())
                .map(Shown::text)
                .toList();
    }

    /** The next row, null at the end. */
    @Nullable
    Entry next() throws IOException {
        Records.Row row = records.next();
        if (row == null) {
            return null;
        }
        if (row.problem() != null) {
            return new Entry(row.line(), Map.of(), row.problem());
        }
        if (row.fields().size() != names.size()) {
            return new Entry(
                    row.line(),
                    Map.of(),
                    "Rækken har " + row.fields().size() + " felter, men overskriften har " + names.size()
                            + ". Tilføj eller fjern skilletegn, så de passer.");
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != null) {
                values.put(columns.get(i), row.fields().get(i));
            }
        }
        return new Entry(row.line(), values, null);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * One row.
     *
     * @param line the number of its first line in the file
     * @param problem why it could not be read, null when it could
     */
    record Entry(
            long line, Map<Column, String> values, @Nullable String problem) {}
}
