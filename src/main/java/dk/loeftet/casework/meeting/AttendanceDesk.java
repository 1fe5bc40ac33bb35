package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.journal.Journal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the attendance of all and completes the task of the model, both or neither. */
@Service
class AttendanceDesk {

    private static final String TASK = "userTask_registerAttendance";

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final TaskService taskService;
    private final TrustedCalls trusted;
    private final Journal journal;

    AttendanceDesk(
            Meetings meetings, MeetingSeats seats, TaskService taskService, TrustedCalls trusted, Journal journal) {
        this.meetings = meetings;
        this.seats = seats;
        this.taskService = taskService;
        this.trusted = trusted;
        this.journal = journal;
    }

    boolean isDue(String meetingNumber) {
        return task(meetingNumber).isPresent();
    }

    @Transactional
    public void register(String meetingNumber, Attendance attendance, String by) {
        Meeting meeting = meetings.locked(meetingNumber).orElseThrow(MeetingNotFound::new);
        Task task = task(meetingNumber)
                .orElseThrow(() -> new MeetingMayNotChange(
                        meeting.isPlanned()
                                ? "Fremmødet kan først registreres på mødedagen."
                                : "Fremmødet er allerede registreret. Genindlæs siden."));
        Map<String, Seat> open = seats.of(meetingNumber).stream()
                .filter(Seat::isOpen)
                .collect(Collectors.toMap(Seat::caseNumber, s -> s));
        check(attendance, open.keySet());
        open.values().stream().filter(Seat::told).forEach(seat -> {
            SeatStatus status = attendance.of(seat.caseNumber());
            boolean talk =
                    status == SeatStatus.ATTENDED && attendance.talkAtOnce().contains(seat.caseNumber());
            seats.settle(seat, status, talk);
            journal.add(seat.caseNumber(), theme(meetingNumber), inWords(status, talk), by);
        });
        trusted.call(() -> {
            taskService.complete(task.getId(), Map.of("attendanceRegistered", true));
            return task;
        });
    }

    static String theme(String meetingNumber) {
        return "Fremmøde til informationsmøde " + meetingNumber;
    }

    static String inWords(SeatStatus status, boolean talk) {
        return switch (status) {
            case ABSENT -> "Udeblevet";
            case NO_SEAT -> "Der var ikke plads; kommer først i køen til næste møde";
            default -> talk ? "Mødt; vil gerne have en samtale lige efter mødet" : "Mødt";
        };
    }

    private static void check(Attendance attendance, Set<String> open) {
        boolean stranger = Stream.of(attendance.absent(), attendance.noSeat(), attendance.talkAtOnce())
                .flatMap(named -> named.stream())
                .anyMatch(number -> !open.contains(number));
        if (stranger) {
            throw new MeetingMayNotChange("Listen er ændret, siden siden blev hentet. Genindlæs siden, og prøv igen.");
        }
        if (attendance.contradictsItself()) {
            throw new MeetingRefused(
                    "absent", "En, der er udeblevet, kan ikke også være kommet. Fjern et af fluebenene.");
        }
    }

    private Optional<Task> task(String meetingNumber) {
        return Optional.ofNullable(trusted.call(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(meetingNumber)
                .taskDefinitionKey(TASK)
                .singleResult()));
    }
}
