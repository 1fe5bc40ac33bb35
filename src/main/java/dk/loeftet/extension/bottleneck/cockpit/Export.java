package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.ExportTable;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody takes along.
 *
 * @param pathway what people call it
 * @param offices whose cases are counted
 * @param threshold numbers of cases below it are not told
 */
record Export(String pathway, String offices, LocalDate from, LocalDate to, int threshold, List<ExportTable> tables) {}
