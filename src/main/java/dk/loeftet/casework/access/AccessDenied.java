package dk.loeftet.casework.access;

/** The caller may not do this. The message tells nothing about what was asked for. */
public class AccessDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccessDenied() {
        super("Du har ikke adgang til denne handling. Spørg din leder, hvis du mener, at du skal have den.");
    }
}
