package dk.loeftet.casework.control.file;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.lang.Nullable;

/** The records of a case as the browser gets them, with codes where the page has the words. */
final class CaseRecords {

    private CaseRecords() {}

    record Note(String kind, String body, String author, OffsetDateTime createdAt) {}

    /**
     * A decision.
     *
     * @param complaintUntil last day on which a complaint is in time; null when nothing can be complained about
     * @param waitsUntil how long the case waits for a complaint; null when it does not wait
     */
    record Decision(
            String outcome,
            @Nullable String reasons,
            @Nullable String lawRef,
            OffsetDateTime decidedAt,
            String decidedBy,
            @Nullable Boolean fullyFavourable,
            @Nullable String delivery,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate complaintUntil,
            @Nullable LocalDate waitsUntil) {}

    record Hearing(
            String proposed,
            String facts,
            OffsetDateTime sentAt,
            LocalDate answerUntil,
            @Nullable String reply,
            @Nullable String answer,
            @Nullable String assessment,
            @Nullable OffsetDateTime assessedAt) {}

    record Complaint(
            LocalDate receivedOn,
            @Nullable LocalDate complaintUntil,
            boolean inTime,
            @Nullable String body,
            @Nullable String lateChoice,
            @Nullable String lateReasons,
            @Nullable String reassessment,
            @Nullable String reassessmentReasons,
            @Nullable String boardResult,
            @Nullable LocalDate boardDecidedOn,
            @Nullable String boardReasons,
            @Nullable String outcome,
            OffsetDateTime registeredAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable OffsetDateTime caseEndedAt,
            @Nullable String reopening,
            @Nullable String reopeningReasons,
            @Nullable String deathReasons) {}

    /** A move: stages by their names, or by their ids where the pathway no longer has them. */
    record Move(@Nullable String fromStage, String toStage, String reason, OffsetDateTime movedAt, String movedBy) {}

    /** When the right to dagpenge ends, as last told; null while nobody has said. */
    record Dagpenge(@Nullable LocalDate endsOn) {}
}
