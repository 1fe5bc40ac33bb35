package dk.loeftet.extension.bottleneck.cockpit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.loeftet.extension.bottleneck.ExportTable;
import dk.loeftet.extension.bottleneck.ExportTable.Figure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table as Excel in Denmark opens it with a double click: byte-order mark, semicolons, decimal commas. */
final class CsvExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Locale DANISH = Locale.forLanguageTag("da");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private CsvExport() {}

    static byte[] write(Export export) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            List<String> headings = new ArrayList<>(List.of("Forløb", "Kontor", "Fra", "Til", "Opgørelse", "Navn"));
            headings.addAll(ExportTable.HEADINGS);
            csv.writeRecord(headings);
            export.tables()
                    .forEach(table -> table.lines().forEach(line -> {
                        List<String> row = new ArrayList<>(List.of(
                                harmless(export.pathway()),
                                harmless(export.offices()),
                                day(export.from()),
                                day(export.to()),
                                table.title(),
                                harmless(line.name())));
                        line.figures().forEach(figure -> row.add(written(figure)));
                        csv.writeRecord(row);
                    }));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String written(Figure figure) {
        if (figure.number() != null) {
            return String.format(DANISH, "%." + figure.decimals() + "f", figure.number());
        }
        return figure.word() == null ? "" : figure.word();
    }

    /** A name must not begin like a formula: spreadsheets would calculate it, quoted or not. */
    static String harmless(String name) {
        return !name.isEmpty() && "=+-@\t\r\n".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
