package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.TrustedCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a planned meeting until its day: answers of the invited, more invitations, or no meeting at all. */
@Service
public class MeetingChanges {

    private static final int MOST_AT_ONCE = 200;

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final MeetingQueue queue;
    private final WaitingCases cases;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Clock clock;

    MeetingChanges(
            Meetings meetings,
            MeetingSeats seats,
            MeetingQueue queue,
            WaitingCases cases,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            Clock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.queue = queue;
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** The citizen says yes. */
    @Transactional
    public void accept(String meetingNumber, String caseNumber) {
        planned(meetingNumber);
        seats.answered(openSeat(meetingNumber, caseNumber), SeatStatus.ACCEPTED);
    }

    /** The citizen cannot come: the case goes back to the queue. */
    @Transactional
    public void cancelSeat(String meetingNumber, String caseNumber) {
        planned(meetingNumber);
        giveUp(openSeat(meetingNumber, caseNumber), meetingNumber, SeatStatus.CANCELLED);
    }

    /** The citizen comes to another meeting instead. */
    @Transactional
    public void rebook(String meetingNumber, String caseNumber, String toMeeting) {
        Meeting from = planned(meetingNumber);
        Meeting to = meetings.locked(toMeeting)
                .filter(meeting -> meeting.officeId().equals(from.officeId()) && !meeting.equals(from))
                .orElseThrow(() -> new MeetingRefused("to", "Vælg et andet møde på samme kontor."));
        mustBeAhead(to);
        if (cases.waitsForResult(caseNumber, meetingNumber) == WaitingCases.Told.LATER) {
            throw new MeetingMayNotChange("Sagen er på pause. Genoptag den, og flyt så borgeren til det andet møde.");
        }
        if (seats.find(toMeeting, caseNumber).isPresent()) {
            throw new MeetingRefused("to", "Borgeren har allerede stået på listen til det møde. Vælg et andet.");
        }
        if (giveUp(openSeat(meetingNumber, caseNumber), meetingNumber, SeatStatus.REBOOKED)) {
            if (!cases.waitsForSeat(caseNumber)) {
                throw new MeetingMayNotChange(
                        "Borgeren har meldt afbud så mange gange, at rådgiveren skal tage stilling. Registrér afbud i"
                                + " stedet for at flytte borgeren.");
            }
            seats.choose(to, List.of(caseNumber));
            tellOfMore(toMeeting);
        }
    }

    /** Invites the next of the queue, and answers how many. */
    @Transactional
    public int inviteMore(String meetingNumber, int count) {
        if (count < 1 || count > MOST_AT_ONCE) {
            throw new MeetingRefused("count", "Skriv et tal fra 1 til " + MOST_AT_ONCE + ".");
        }
        Meeting meeting = planned(meetingNumber);
        mustBeAhead(meeting);
        List<String> next = queue.first(meeting.officeId(), meetingNumber, count);
        if (next.isEmpty()) {
            throw new MeetingMayNotChange("Der er ingen i køen, som ikke allerede har stået på listen til dette møde.");
        }
        seats.choose(meeting, next);
        tellOfMore(meetingNumber);
        return next.size();
    }

    /** There will be no meeting: all who have a seat go back to the queue and come first to the next. */
    @Transactional
    public void cancelMeeting(String meetingNumber) {
        if (planned(meetingNumber).heldOn().isBefore(LocalDate.now(clock))) {
            throw new MeetingMayNotChange(
                    "Mødets dag er gået. Registrér fremmødet. Blev mødet ikke holdt, så sæt flueben i"
                            + " »Ingen plads« ved alle; så indkaldes de igen som de første.");
        }
        correlate("meetingCancelled", meetingNumber);
    }

    private boolean giveUp(Seat seat, String meetingNumber, SeatStatus status) {
        WaitingCases.Told told = seat.told()
                ? cases.giveResult(seat.caseNumber(), meetingNumber, status, false)
                : WaitingCases.Told.LATER;
        if (told == WaitingCases.Told.NEVER) {
            seats.left(seat);
            return false;
        }
        seats.answered(seat, status);
        if (told == WaitingCases.Told.NOW) {
            seats.resultTold(seat);
        }
        return true;
    }

    private Meeting planned(String meetingNumber) {
        return meetings.locked(meetingNumber)
                .filter(Meeting::isPlanned)
                .orElseThrow(() ->
                        new MeetingMayNotChange("Mødet er holdt eller aflyst og kan ikke ændres. Genindlæs siden."));
    }

    private Seat openSeat(String meetingNumber, String caseNumber) {
        return seats.find(meetingNumber, caseNumber)
                .filter(Seat::isOpen)
                .orElseThrow(() ->
                        new MeetingMayNotChange("Borgeren står ikke længere på listen som indkaldt. Genindlæs siden."));
    }

    private void mustBeAhead(Meeting meeting) {
        if (!meeting.isPlanned() || meeting.heldOn().isBefore(LocalDate.now(clock))) {
            throw new MeetingMayNotChange("Mødet er holdt eller aflyst. Vælg et møde, der kommer.");
        }
    }

    private void tellOfMore(String meetingNumber) {
        correlate("moreInvited", meetingNumber);
    }

    private void correlate(String message, String meetingNumber) {
        trusted.call(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(meetingNumber)
                .correlateWithResult());
    }
}
