package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.NotPossibleNow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives one case a seat at a meeting that somebody has chosen for it, past the queue. */
@Service
public class SeatGiving {

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final WaitingCases cases;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeatGiving(
            Meetings meetings,
            MeetingSeats seats,
            WaitingCases cases,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            JdbcClient jdbc,
            Clock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Invites the citizen. Whoever calls has checked that the caller may plan meetings in the case's office.
     *
     * @throws NotPossibleNow when the meeting is not ahead, or the case does not wait for a seat
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String meetingNumber, CaseFile file) {
        Meeting meeting = meetings.locked(meetingNumber)
                .filter(found -> found.isPlanned() && !found.heldOn().isBefore(LocalDate.now(clock)))
                .orElseThrow(() -> new NotPossibleNow("Mødet er holdt eller aflyst. Vælg et møde, der kommer."));
        if (!meeting.officeId().equals(file.officeId())) {
            throw new NotPossibleNow("Mødet holdes af et andet kontor. Vælg et møde på sagens kontor.");
        }
        // One at a time in an office, as the queue does it: nobody gets two seats.
        jdbc.sql("select id from office where id = :office for update")
                .param("office", file.officeId())
                .query(String.class)
                .single();
        if (seats.find(meetingNumber, file.caseNumber()).isPresent()) {
            throw new NotPossibleNow("Borgeren står eller har stået på listen til mødet. Vælg et andet møde.");
        }
        obstacle(file).ifPresent(why -> {
            throw new NotPossibleNow(why);
        });
        seats.choose(meeting, List.of(file.caseNumber()));
        trusted.call(() -> runtimeService
                .createMessageCorrelation("moreInvited")
                .processInstanceBusinessKey(meetingNumber)
                .correlateWithResult());
    }

    /** Why the citizen can be invited to no meeting now; empty when that is possible. */
    Optional<String> obstacle(CaseFile file) {
        if (isInvited(file)) {
            return Optional.of("Borgeren er allerede indkaldt til et informationsmøde.");
        }
        if (isPaused(file)) {
            return Optional.of("Sagen er på pause. Genoptag den først.");
        }
        return cases.waitsForSeat(file.caseNumber())
                ? Optional.empty()
                : Optional.of("Sagen venter ikke på en plads på et informationsmøde.");
    }

    private boolean isPaused(CaseFile file) {
        return jdbc.sql("select count(*) from case_pause where case_id = :case and resumed_at is null")
                        .param("case", file.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isInvited(CaseFile file) {
        return jdbc.sql("""
                        select count(*) from meeting_seat s join info_meeting m on m.id = s.meeting_id
                        where s.case_id = :case and m.status = 'PLANNED' and s.status in ('INVITED', 'ACCEPTED')
                        """).param("case", file.id()).query(Integer.class).single() > 0;
    }
}
