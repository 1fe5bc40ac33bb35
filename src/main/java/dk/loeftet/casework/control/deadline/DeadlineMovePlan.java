package dk.loeftet.casework.control.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What another day for deadlines means. */
record DeadlineMovePlan(List<Move> moves, List<Stay> stays) {

    /** A deadline and the day it gets. */
    record Move(UUID waitId, @Nullable String name, LocalDate from, LocalDate to) {}

    /** A deadline that nobody may move, and why. */
    record Stay(UUID waitId, @Nullable String name, LocalDate due, String why) {}
}
