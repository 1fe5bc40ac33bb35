package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.TrustedCalls;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Tells a case something it waits for. A case that no longer waits is no fault: people find jobs, cases are closed. */
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

    /** Gives the case its seat; answers whether it waited for one. */
    boolean giveSeat(String caseNumber, Meeting meeting) {
        return trusted.call(() -> {
            Optional<Execution> waiting = waiting(caseNumber, SEAT);
            waiting.ifPresent(execution -> runtimeService.messageEventReceived(
                    SEAT,
                    execution.getId(),
                    Map.of(
                            MEETING_NUMBER,
                            meeting.meetingNumber(),
                            "meetingOn",
                            meeting.heldOn().toString())));
            return waiting.isPresent();
        });
    }

    /** Gives the case the result of this meeting; answers whether it waited for it. */
    boolean giveResult(String caseNumber, String meetingNumber, SeatStatus status, boolean talkAtOnce) {
        return trusted.call(() -> {
            Optional<Execution> waiting = waitingForResult(caseNumber, meetingNumber);
            waiting.ifPresent(execution -> runtimeService.messageEventReceived(
                    RESULT, execution.getId(), Map.of("attendance", inTheModel(status), "talkAtOnce", talkAtOnce)));
            return waiting.isPresent();
        });
    }

    boolean waitsForResult(String caseNumber, String meetingNumber) {
        return trusted.call(() -> waitingForResult(caseNumber, meetingNumber).isPresent());
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
            case NO_SEAT -> "ingenPlads";
            case INVITED, ACCEPTED, LEFT -> throw new IllegalArgumentException("No result yet: " + status);
        };
    }
}
