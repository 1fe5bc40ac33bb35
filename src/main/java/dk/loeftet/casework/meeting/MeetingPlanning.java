package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseVariables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans meetings: each is a row and an instance of the process {@code informationsmoede}, both or neither. */
@Service
public class MeetingPlanning {

    static final String PROCESS = "informationsmoede";

    private final Meetings meetings;
    private final MeetingNumbers numbers;
    private final MeetingSeats seats;
    private final MeetingQueue queue;
    private final Overbooking overbooking;
    private final MeetingNotice notice;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;

    MeetingPlanning(
            Meetings meetings,
            MeetingNumbers numbers,
            MeetingSeats seats,
            MeetingQueue queue,
            Overbooking overbooking,
            MeetingNotice notice,
            RuntimeService runtimeService,
            TrustedCalls trusted) {
        this.meetings = meetings;
        this.numbers = numbers;
        this.seats = seats;
        this.queue = queue;
        this.overbooking = overbooking;
        this.notice = notice;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
    }

    /** What would happen if a meeting were planned now. */
    Forecast forecast(String officeId, int capacity) {
        MeetingSeats.Experience experience = seats.experience(officeId);
        return new Forecast(
                queue.length(officeId),
                overbooking.invitations(capacity, experience),
                experience.pastInvitations(),
                experience.pastAbsences(),
                notice.advisedFrom(officeId));
    }

    int waiting(String officeId) {
        return queue.length(officeId);
    }

    /** Plans a meeting and answers with its number. */
    @Transactional
    public String plan(MeetingPlan plan, String userId) {
        String number = numbers.next();
        Meeting meeting = new Meeting(
                UUID.randomUUID(),
                number,
                plan.officeId(),
                plan.heldOn(),
                plan.startsAt(),
                plan.place(),
                plan.onlineLink(),
                plan.capacity(),
                null,
                plan.mandatory(),
                plan.language(),
                plan.interpreter(),
                Meeting.PLANNED);
        meetings.insert(meeting, plan.partners(), userId);
        Map<String, Object> facts =
                new HashMap<>(Overbooking.facts(plan.capacity(), seats.experience(plan.officeId())));
        facts.put(CaseVariables.OFFICE_ID, plan.officeId());
        facts.put("meetingNumber", number);
        facts.put("meetingOn", plan.heldOn().toString());
        trusted.callForAnyOffice(() -> runtimeService.startProcessInstanceByKey(PROCESS, number, facts));
        return number;
    }

    /**
     * How a meeting would be filled.
     *
     * @param waiting how many wait for a seat
     * @param invitations how many the overbooking table asks for
     * @param advisedFrom the first day to which people can be invited in good time
     */
    record Forecast(int waiting, int invitations, int pastInvitations, int pastAbsences, LocalDate advisedFrom) {}
}
