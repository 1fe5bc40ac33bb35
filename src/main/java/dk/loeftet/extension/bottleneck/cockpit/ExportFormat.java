package dk.loeftet.extension.bottleneck.cockpit;

import java.util.function.Function;

/** As what figures are taken along. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8", CsvExport::write),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelExport::write);

    private final String suffix;
    private final String mediaType;
    private final Function<Export, byte[]> writer;

    ExportFormat(String suffix, String mediaType, Function<Export, byte[]> writer) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] write(Export export) {
        return writer.apply(export);
    }
}
