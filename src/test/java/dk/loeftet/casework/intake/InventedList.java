package dk.loeftet.casework.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Writes lists of invented people, all of whom start a case; nobody is in two lists of the same writer. */
public final class InventedList {

    private static final String HEADER =
            "cpr;fornavn;efternavn;adresse;postnr;by;kommune;telefon;email;ledig_fra;ydelse;a_kasse;"
                    + "hoejeste_uddannelse;branche;oenske\r\n";

    private final Path folder;
    private final LocalDate since =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusDays(9);

    private int people;

    /** Writes into the folder. */
    public InventedList(Path folder) {
        this.folder = folder;
    }

    /** A file of its own with so many people who are in none of the files before. */
    public Path write(int rows) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".csv");
        try (BufferedWriter list = Files.newBufferedWriter(file)) {
            list.append(HEADER);
            for (int i = 0; i < rows; i++) {
                people++;
                list.append(person(i));
            }
        }
        return file;
    }

    private String person(int row) {
        return "%02d%02d%02d-%04d;Åse;Prøvesen;\"Prøvevej %d, 2. tv\";2600;Glostrup;161;12345678;a%d@eksempel.invalid;%s;dagpenge;A-kasse %d;ingen;branche %d;smed\r\n"
                .formatted(
                        61 + people % 28,
                        1 + people / 28 % 12,
                        60 + people / 336 % 30,
                        people / 10_080 * 100 + people % 100,
                        row,
                        row,
                        since,
                        row % 9,
                        row % 20);
    }
}
