package dk.loeftet.casework.tasklist.panel;

import org.springframework.lang.Nullable;

/** Where the case of a citizen who has moved goes on: as a case of another office here, or with a text for elsewhere. */
record HandedOver(
        @Nullable String caseNumber,
        @Nullable String office,
        @Nullable String handoverNote) {}
