package dk.loeftet.extension.bottleneck.cockpit;

/** As what figures are taken along. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String suffix;
    private final String mediaType;

    ExportFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] write(Export export) {
        return switch (this) {
            case CSV -> CsvExport.write(export);
            case EXCEL -> ExcelExport.write(export);
        };
    }
}
