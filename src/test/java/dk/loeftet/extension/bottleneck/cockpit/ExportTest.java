package dk.loeftet.extension.bottleneck.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.bottleneck.ExportTable;
import dk.loeftet.extension.bottleneck.ExportTable.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;

/** The files that figures are taken along in. */
class ExportTest {

    @TempDir
    private Path folder;

    @Test
    void excelInDenmarkReadsTheFileAsItStands() {
        String csv = new String(ExportFormat.CSV.write(export("RKV; \"stor\"")), StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(
                        "Uddannelsesløft;Jobcenter Glostrup;01-09-2026;20-11-2026;Trin;\"RKV; \"\"stor\"\"\";14;< 3;")
                .contains(";31,5;")
                .endsWith(";skjult");
        assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
    }

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "+45 12,'''+45 12'", "-2,'''-2'", "@sum,'''@sum'", "Skolen,Skolen", "'',''"})
    void noNameIsReadAsAFormula(String name, String written) {
        assertThat(CsvExport.harmless(name)).isEqualTo(written);
    }

    @Test
    void theWorkbookHasASheetForEachTableAndTextsAreTexts() throws IOException {
        Map<String, String> parts = parts(ExportFormat.EXCEL.write(export("=HYPERLINK(\"x\")")));
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Trin\"", "name=\"Om tallene\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>31.5</v>")
                .doesNotContain("<f>");
        assertThat(HtmlUtils.htmlUnescape(parts.get("xl/sharedStrings.xml")))
                .contains("=HYPERLINK", "Åbne sager", "Antal under 3 står som »< 3«", "skjult");
    }

    private static Export export(String name) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure(14.0, 0, null), new Figure(null, 0, "< 3")));
        while (figures.size() < ExportTable.HEADINGS.size() - 1) {
            figures.add(new Figure(31.5, 1, null));
        }
        figures.add(new Figure(null, 0, "skjult"));
        return new Export(
                "Uddannelsesløft",
                "Jobcenter Glostrup",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 20),
                3,
                List.of(new ExportTable("Trin", List.of(new ExportTable.Line(name, figures)))));
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path path = Files.write(folder.resolve("flaskehalse.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
