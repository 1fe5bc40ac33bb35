package dk.loeftet.casework.control.state;

import org.springframework.lang.Nullable;

/** One line of the list of found cases. */
record FoundCase(
        String caseNumber,
        String name,
        String office,
        String status,
        @Nullable String outcomeName,
        boolean paused) {}
