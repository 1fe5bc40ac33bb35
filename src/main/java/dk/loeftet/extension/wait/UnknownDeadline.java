package dk.loeftet.extension.wait;

import java.time.LocalDate;

/** The deadline table has no row, or is not deployed, for a key that a model uses. */
public class UnknownDeadline extends RuntimeException {

    private UnknownDeadline(String message) {
        super(message);
    }

    static UnknownDeadline noRow(String key, LocalDate on) {
        return new UnknownDeadline("Fristen '" + key + "' findes ikke i fristtabellen '" + DeadlineTable.DECISION
                + "' for datoen " + on + ". Tilføj en række med nøglen '" + key
                + "', eller ret gyldigheden eller nøglen i modellen.");
    }

    static UnknownDeadline noTable(String key) {
        return new UnknownDeadline("Fristen '" + key + "' kan ikke slås op: fristtabellen '" + DeadlineTable.DECISION
                + "' er ikke deployet. Deploy filen processes/faelles/frister.dmn.");
    }
}
