package dk.loeftet.casework.cases;

/** How a case came in. */
public enum Source {
    LIST("liste"),
    PAGE("side"),
    AKASSE("akasse");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    /** The value in the case file and in the variable {@code source}. */
    public String code() {
        return code;
    }
}
