package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.ExportTable;
import dk.loeftet.extension.bottleneck.ExportTable.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook: a sheet for each table, and one that says what the figures mean. Texts are texts, never formulas. */
final class ExcelExport {

    private static final List<String> NUMBERS = List.of("#,##0", "#,##0.0");

    private ExcelExport() {}

    static byte[] write(Export export) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Loeftet", null)) {
            for (ExportTable table : export.tables()) {
                sheet(workbook.newWorksheet(table.title()), table);
            }
            about(workbook.newWorksheet("Om tallene"), export);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void sheet(Worksheet sheet, ExportTable table) {
        sheet.value(0, 0, table.title());
        for (int column = 0; column < ExportTable.HEADINGS.size(); column++) {
            sheet.value(0, column + 1, ExportTable.HEADINGS.get(column));
        }
        sheet.range(0, 0, 0, ExportTable.HEADINGS.size())
                .style()
                .bold()
                .wrapText(true)
                .set();
        for (int row = 0; row < table.lines().size(); row++) {
            ExportTable.Line line = table.lines().get(row);
            sheet.value(row + 1, 0, line.name());
            for (int column = 0; column < line.figures().size(); column++) {
                figure(sheet, row + 1, column + 1, line.figures().get(column));
            }
        }
        sheet.width(0, 40);
        for (int column = 1; column <= ExportTable.HEADINGS.size(); column++) {
            sheet.width(column, 14);
        }
        sheet.freezePane(1, 1);
    }

    private static void figure(Worksheet sheet, int row, int column, Figure figure) {
        if (figure.number() != null) {
            sheet.value(row, column, figure.number());
            sheet.style(row, column).format(NUMBERS.get(figure.decimals())).set();
        } else if (figure.word() != null) {
            sheet.value(row, column, figure.word());
            sheet.style(row, column).horizontalAlignment("right").set();
        }
    }

    private static void about(Worksheet sheet, Export export) {
        List<String> labels = List.of("Forløb", "Kontor", "Fra", "Til");
        for (int row = 0; row < labels.size(); row++) {
            sheet.value(row, 0, labels.get(row));
            sheet.style(row, 0).bold().set();
        }
        sheet.value(0, 1, export.pathway());
        sheet.value(1, 1, export.offices());
        sheet.value(2, 1, export.from());
        sheet.value(3, 1, export.to());
        sheet.style(2, 1).format("dd-mm-yyyy").horizontalAlignment("left").set();
        sheet.style(3, 1).format("dd-mm-yyyy").horizontalAlignment("left").set();
        List<String> notes = List.of(
                "Åbne sager er dem, der stod åbne ved periodens udgang; en sag tæller én gang på hvert trin.",
                "Ventetid er regnet i arbejdsdage uden pauser. Åbne og afbrudte ventetider tæller med i median, 80 % og 90 %.",
                "Af ventetid på en aftalt dag tæller kun tiden efter dagen.",
                "Tabte sagsdage er de arbejdsdage, som de åbne sager har stået over fristen, lagt sammen.",
                "Antal under " + export.threshold() + " står som »< " + export.threshold()
                        + "«. »skjult« står, hvor tallet ellers kunne bruges til at regne et lille antal ud.",
                "Median, andele og lignende står tomt, hvor de kun bygger på én eller to sager.");
        for (int i = 0; i < notes.size(); i++) {
            sheet.value(labels.size() + 1 + i, 0, notes.get(i));
        }
        sheet.width(0, 14);
        sheet.width(1, 40);
    }
}
