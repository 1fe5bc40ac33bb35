package dk.loeftet.extension.wait;

/** A row of the deadline table, or a date that it counts from, cannot be read. */
public class InvalidDeadline extends RuntimeException {

    private InvalidDeadline(String message, Throwable cause) {
        super(message, cause);
    }

    static InvalidDeadline row(String key, String column, String cure, Throwable cause) {
        return new InvalidDeadline(
                "Fristen '" + key + "' i fristtabellen '" + DeadlineTable.DECISION + "' har en fejl i kolonnen '"
                        + column + "': " + cure,
                cause);
    }

    static InvalidDeadline table(String key, String cure, Throwable cause) {
        return new InvalidDeadline(
                "Fristen '" + key + "' kan ikke slås op i fristtabellen '" + DeadlineTable.DECISION + "': " + cure,
                cause);
    }

    // The value is not repeated: nobody knows what was written where a date belongs.
    static InvalidDeadline anchor(String variable, Throwable cause) {
        return new InvalidDeadline(
                "Variablen '" + variable + "' indeholder ikke en dato. Skriv den som ÅÅÅÅ-MM-DD, fx 2027-03-24.",
                cause);
    }

    static InvalidDeadline noAnchor(String keys) {
        return new InvalidDeadline(
                "Ingen af fristerne " + keys
                        + " kan beregnes, fordi deres datoer mangler. Udfyld mindst én af datoerne,"
                        + " eller tilføj en frist, der regnes fra ventetidens begyndelse.",
                null);
    }
}
