package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites the citizen of one case to an information meeting that somebody chooses, beside the queue. */
@Service
class CaseInvitations {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy 'kl.' HH.mm", Locale.forLanguageTag("da-DK"));

    private final CaseAccess access;
    private final SeatGiving giving;
    private final Meetings meetings;
    private final MeetingSeats seats;
    private final Journal journal;
    private final Clock clock;

    CaseInvitations(
            CaseAccess access, SeatGiving giving, Meetings meetings, MeetingSeats seats, Journal journal, Clock clock) {
        this.access = access;
        this.giving = giving;
        this.meetings = meetings;
        this.seats = seats;
        this.journal = journal;
        this.clock = clock;
    }

    /** The meetings to come in the case's office, or why the citizen can be invited to none. */
    @Transactional
    public Choices choices(String caseNumber, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.inviters());
        String why = giving.obstacle(file).orElse(null);
        return new Choices(
                why, why == null ? coming(file).stream().map(this::shown).toList() : List.of());
    }

    /**
     * Invites the citizen.
     *
     * @throws dk.loeftet.casework.control.NotPossibleNow when the meeting is not ahead, or the case waits for no seat
     * @throws InvalidInput when no meeting is chosen, or it is full and nobody has confirmed that there is room
     */
    @Transactional
    public void invite(String caseNumber, Wish wish, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.inviters());
        String number = Typed.required("meeting", wish.meeting(), "Mødet", "Vælg et informationsmøde.");
        Meeting meeting = meetings.locked(number)
                .filter(found -> found.officeId().equals(file.officeId()))
                .orElseThrow(() -> new InvalidInput("meeting", "Mødet findes ikke. Vælg et andet informationsmøde."));
        Choice choice = shown(meeting);
        boolean newHere = giving.obstacle(file).isEmpty();
        if (newHere && choice.full() && !Boolean.TRUE.equals(wish.confirmFull())) {
            throw new InvalidInput(
                    "confirmFull",
                    "Mødet er fuldt: " + choice.invited() + " er indkaldt til " + meeting.capacity()
                            + " pladser. Vælg et andet møde, eller sæt flueben i »Indkald alligevel«.");
        }
        giving.give(number, file);
        journal.add(
                caseNumber,
                "Indkaldt til informationsmøde",
                "Mødet holdes " + DAY.format(meeting.heldOn().atTime(meeting.startsAt())) + ".",
                caller.userId());
    }

    private List<Meeting> coming(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        return meetings.of(List.of(file.officeId()), today).stream()
                .filter(meeting -> meeting.isPlanned() && !meeting.heldOn().isBefore(today))
                // Who has cancelled is not invited to the same meeting again.
                .filter(meeting ->
                        seats.find(meeting.meetingNumber(), file.caseNumber()).isEmpty())
                .toList();
    }

    private Choice shown(Meeting meeting) {
        Map<SeatStatus, Integer> counts = seats.count(meeting);
        int invited = counts.getOrDefault(SeatStatus.INVITED, 0) + counts.getOrDefault(SeatStatus.ACCEPTED, 0);
        // More are invited than there is room for, as the overbooking table says: some never come.
        Integer planned = meeting.invitations();
        int most = planned == null ? meeting.capacity() : Math.max(planned, meeting.capacity());
        return new Choice(
                meeting.meetingNumber(),
                meeting.heldOn(),
                meeting.startsAt(),
                meeting.place(),
                meeting.capacity(),
                invited,
                invited >= most);
    }

    /**
     * What can be chosen.
     *
     * @param why why the citizen can be invited to no meeting now; null when that is possible
     */
    record Choices(@Nullable String why, List<Choice> meetings) {}

    /**
     * One meeting.
     *
     * @param place null when it is held online
     * @param full whether as many are invited as should be
     */
    record Choice(
            String number,
            LocalDate heldOn,
            LocalTime startsAt,
            @Nullable String place,
            int capacity,
            int invited,
            boolean full) {}

    /**
     * What somebody wants.
     *
     * @param confirmFull that the citizen is invited although the meeting is full
     */
    record Wish(@Nullable String meeting, @Nullable Boolean confirmFull) {}
}
