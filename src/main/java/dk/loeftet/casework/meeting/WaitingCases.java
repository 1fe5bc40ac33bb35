package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/**
 * Tells a case something it waits for. A case that no longer waits is no fault: people find jobs, cases are closed. Nor is
 * a case on pause: the engine lets it hear nothing, and it is told when it goes on.
 */
@Component
class WaitingCases {

    static final String SEAT = "meetingSeat";
    static final String RESULT = "meetingResult";

    private static final String MEETING_NUMBER = "meetingNumber";

    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;

    WaitingCases(RuntimeService runtimeService, TrustedCalls trusted) {
        this.runtimeService = runtimeService;
        this.trusted = trusted;
    }

    /** Gives the case its seat; answers whether it waited for one. A case on pause does not. */
    boolean giveSeat(String caseNumber, Meeting meeting) {
        return trusted.call(() -> {
            Optional<Execution> waiting = waiting(caseNumber, SEAT).filter(execution -> !execution.isSuspended());
            waiting.ifPresent(execution -> runtimeService.messageEventReceived(
                    SEAT,
                    execution.getId(),
                    Map.of(
                            MEETING_NUMBER,
                            meeting.meetingNumber(),
                            "meetingOn",
                            meeting.heldOn().toString(),
                            "meetingMandatory",
                            meeting.mandatory())));
            return waiting.isPresent();
        });
    }

    /** Gives the case the result of this meeting, if it hears anything now. */
    Told giveResult(String caseNumber, String meetingNumber, SeatStatus status, boolean talkAtOnce) {
        return trusted.call(() -> {
            Optional<Execution> waiting = waitingForResult(caseNumber, meetingNumber);
            if (waiting.isEmpty()) {
                return Told.NEVER;
            }
            if (waiting.get().isSuspended()) {
                return Told.LATER;
            }
            runtimeService.messageEventReceived(
                    RESULT, waiting.get().getId(), Map.of("attendance", inTheModel(status), "talkAtOnce", talkAtOnce));
            return Told.NOW;
        });
    }

    /** Whether the case waits for the result of this meeting, and hears it now or later. */
    Told waitsForResult(String caseNumber, String meetingNumber) {
        return trusted.call(() -> waitingForResult(caseNumber, meetingNumber)
                .map(execution -> execution.isSuspended() ? Told.LATER : Told.NOW)
                .orElse(Told.NEVER));
    }

    /** Whether the case waits for a seat, or will when it goes on. */
    boolean waitsForSeat(String caseNumber) {
        return trusted.call(() -> waiting(caseNumber, SEAT).isPresent());
    }

    private Optional<Execution> waitingForResult(String caseNumber, String meetingNumber) {
        return waiting(caseNumber, RESULT)
                .filter(execution ->
                        meetingNumber.equals(runtimeService.getVariable(execution.getId(), MEETING_NUMBER)));
    }

    private Optional<Execution> waiting(String caseNumber, String message) {
        return Optional.ofNullable(runtimeService
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(caseNumber)
                .singleResult());
    }

    private static String inTheModel(SeatStatus status) {
        return switch (status) {
            case ATTENDED -> "moedt";
            case ABSENT -> "udeblevet";
            case CANCELLED, REBOOKED -> "afbud";
            case NO_SEAT, CALLED_OFF -> "ingenPlads";
            case INVITED, ACCEPTED, LEFT -> throw new IllegalArgumentException("No result yet: " + status);
        };
    }

    /** When a case hears what it is told. */
    enum Told {
        NOW,
        /** It is on pause and hears it when it goes on. */
        LATER,
        /** It has gone another way. */
        NEVER
    }
}
