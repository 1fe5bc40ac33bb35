package dk.loeftet.casework.control.move;

import java.util.List;
import java.util.Map;

/** Takes back what stands open with others because of where a case stands, before somebody moves it to another stage. */
public interface BeforeMove {

    /** What others lose or are told by this move, in Danish, for the preview. */
    default List<String> announces(Departure departure) {
        return List.of();
    }

    /**
     * Process instances that the road has called and that go on by themselves, with the names that people call them by, for
     * the preview.
     */
    default Map<String, String> goingOn(Departure departure) {
        return Map.of();
    }

    /** The case leaves where it stands: called within the transaction of the move, after a pause has ended. */
    void leaves(Departure departure);
}
