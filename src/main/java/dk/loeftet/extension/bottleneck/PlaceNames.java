package dk.loeftet.extension.bottleneck;

/** What people call whom a case waits for. Replace the default, which knows no names, by a bean of this type. */
public interface PlaceNames {

    /** Stands after "waits for": the citizen, the school. */
    default String waitingOn(String word) {
        return word;
    }

    default String party(String id) {
        return id;
    }
}
