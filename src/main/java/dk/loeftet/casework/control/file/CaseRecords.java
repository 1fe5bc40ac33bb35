package dk.loeftet.casework.control.file;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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
     * @param education what was decided about; null where it was never chosen
     * @param track the scheme; null for a refusal of a case that was never screened
     * @param effectiveOn from when it holds
     * @param complaintStatus whether somebody has complained about it, or still may; null where nothing is known
     */
    record Decision(
            UUID id,
            String outcome,
            @Nullable String reasons,
            @Nullable String lawRef,
            OffsetDateTime decidedAt,
            String decidedBy,
            @Nullable Boolean fullyFavourable,
            @Nullable String delivery,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate complaintUntil,
            @Nullable LocalDate waitsUntil,
            @Nullable String education,
            @Nullable String track,
            LocalDate effectiveOn,
            @Nullable ComplaintStatus complaintStatus) {

        Decision shown(
                String decider, @Nullable LocalDate waitsForAComplaint, @Nullable ComplaintStatus statusOfComplaint) {
            return new Decision(
                    id,
                    outcome,
                    reasons,
                    lawRef,
                    decidedAt,
                    decider,
                    fullyFavourable,
                    delivery,
                    deliveredOn,
                    complaintUntil,
                    waitsForAComplaint,
                    education,
                    track,
                    effectiveOn,
                    statusOfComplaint);
        }
    }

    /** Whether somebody has complained about a decision, or still may. */
    enum ComplaintStatus {
        /** A complaint is being dealt with. */
        UNDER_WAY,
        /** The complaints are settled. */
        SETTLED,
        /** Nobody has complained yet; there is time. */
        POSSIBLE,
        /** Nobody has complained in time. */
        TOO_LATE;

        static @Nullable ComplaintStatus of(Decision decision, List<Complaint> complaints, LocalDate today) {
            List<Complaint> about = complaints.stream()
                    .filter(complaint -> decision.id().equals(complaint.decisionId()))
                    .toList();
            if (!about.isEmpty()) {
                return about.stream().anyMatch(complaint -> complaint.closedAt() == null) ? UNDER_WAY : SETTLED;
            }
            if (decision.complaintUntil() == null) {
                return null;
            }
            return today.isAfter(decision.complaintUntil()) ? TOO_LATE : POSSIBLE;
        }
    }

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
            @Nullable UUID decisionId,
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
