package dk.loeftet.demo;

import java.time.Instant;
import java.util.Optional;

/** Something that the application does when its time has come. The demonstration's clock stops for it on the way. */
interface DueWork {

    /** When the next of it after the one instant and before the other is due. */
    Optional<Instant> nextBetween(Instant from, Instant to);

    /** Does at once what is due now. */
    void workOff();
}
