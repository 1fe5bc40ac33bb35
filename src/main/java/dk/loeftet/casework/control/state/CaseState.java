package dk.loeftet.casework.control.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * How a case stands: the answer of {@code GET /api/cases/{caseNumber}}.
 *
 * <p>Partners get the case number, the status and the deadlines that wait on themselves; everything else is null or
 * empty for them.
 *
 * @param caseNumber the number of the case
 * @param office the name of the office that owns it
 * @param name whom the case is about
 * @param stage where it stands, or stood when it ended; null between stages
 * @param status {@code OPEN}, {@code PAUSED} or {@code CLOSED}
 * @param end how it ended; null while it is open or paused
 * @param pause why and until when it stands still; null when it does not
 * @param linked the person's case before it and those after it, as far as they are linked
 * @param deadlines what it waits for, what is due first first
 * @param actions what the caller may do with the case: {@code act}, {@code edit}, {@code pause}, {@code resume},
 *     {@code move}, {@code reopen}, {@code note}, {@code write}, {@code complain}, {@code deadlines} when more than one can get another day
 */
record CaseState(
        String caseNumber,
        @Nullable String office,
        @Nullable String name,
        @Nullable AtStage stage,
        String status,
        @Nullable End end,
        @Nullable Pause pause,
        List<Link> linked,
        List<Deadline> deadlines,
        List<String> actions) {

    static final String OPEN = "OPEN";
    static final String PAUSED = "PAUSED";
    static final String CLOSED = "CLOSED";

    /**
     * A stage of the pathway.
     *
     * @param number its place in the pathway
     * @param id the element in the main process
     * @param name what people call it, in Danish
     */
    record AtStage(int number, String id, String name) {}

    /**
     * How a case ended.
     *
     * @param outcome the code of the end event
     * @param name what people read
     * @param reason what was written when it was closed
     */
    record End(
            String outcome,
            String name,
            @Nullable Instant closedAt,
            @Nullable String reason) {}

    /**
     * Why a case stands still.
     *
     * @param reason {@code sygdom}, {@code orlov}, {@code saeson} or {@code andet}
     * @param why the same for people
     * @param until the last day of the pause as it is planned
     */
    record Pause(String reason, String why, @Nullable String note, LocalDate until, Instant since) {}

    /** Another case of the same person: {@code PREVIOUS} or {@code NEXT}. */
    record Link(String caseNumber, String relation, String status, String office) {}

    /**
     * Something that is waited for.
     *
     * @param event whether an event of this name is awaited, and no task
     * @param waitingOn {@code borger}, {@code jobcenter}, {@code skole}, {@code akasse}, {@code virksomhed},
     *     {@code vikarbureau}, {@code myndighed} or {@code system}
     * @param party the name of the partner, where there is one
     * @param due when it is due; null where no date is set
     * @param waitId the wait whose deadline the caller may move; null where it stays
     */
    record Deadline(
            String what,
            boolean event,
            @Nullable String waitingOn,
            @Nullable String party,
            @Nullable Instant due,
            @Nullable UUID waitId) {}
}
