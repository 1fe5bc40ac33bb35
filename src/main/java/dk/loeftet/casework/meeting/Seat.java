package dk.loeftet.casework.meeting;

import java.util.UUID;

/**
 * A case's seat at a meeting.
 *
 * @param told whether the case knows of it
 * @param resultTold whether the case knows how it went
 */
record Seat(
        UUID meetingId,
        UUID caseId,
        String caseNumber,
        SeatStatus status,
        boolean talkAtOnce,
        boolean told,
        boolean resultTold) {

    /** Whether the citizen is still expected. */
    boolean isOpen() {
        return status == SeatStatus.INVITED || status == SeatStatus.ACCEPTED;
    }
}
