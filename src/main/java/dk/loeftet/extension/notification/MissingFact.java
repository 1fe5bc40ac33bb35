package dk.loeftet.extension.notification;

/** A placeholder has no value for this message: it does not go out with a hole in it. */
public class MissingFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    MissingFact(String key) {
        super("Der er ingen værdi til {{" + key + "}} i beskeden. Ret teksten eller sagen, og send igen.");
        this.key = key;
    }

    /** The placeholder; never a value. */
    public String key() {
        return key;
    }
}
