package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.Appointment;
import dk.loeftet.extension.notification.Appointments;
import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.MessageTemplate;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import dk.loeftet.extension.time.EngineClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The information meeting that a message is {@code about}, in words and for the calendar. */
@Component
class MeetingFacts implements MessageFacts, Appointments {

    private static final String MEETING = "informationsmøder";
    private static final Duration LENGTH = Duration.ofMinutes(90);
    private static final Set<String> NOT_SENT = Set.of(OutboxMessage.WITHHELD, OutboxMessage.WITHDRAWN);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MessageTemplates templates;

    MeetingFacts(JdbcClient jdbc, Outbox outbox, MessageTemplates templates) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.templates = templates;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("moededato", "mødets dag", MEETING),
                new Placeholder("klokkeslaet", "hvornår mødet begynder", MEETING),
                new Placeholder("sted", "hvor mødet holdes", MEETING));
    }

    @Override
    public Map<String, String> of(OutboxMessage message) {
        Values values = new Values();
        meeting(message)
                .ifPresent(meeting -> values.put("moededato", meeting.heldOn())
                        .put("klokkeslaet", DanishDates.of(meeting.startsAt()))
                        .put("sted", meeting.where()));
        return values.known();
    }

    /** One appointment per case: another meeting, or none, is a change of it that the calendar understands. */
    @Override
    public Optional<Appointment> appointmentOf(OutboxMessage message) {
        return meeting(message).map(meeting -> {
            OffsetDateTime start = meeting.heldOn()
                    .atTime(meeting.startsAt())
                    .atZone(EngineClock.COPENHAGEN)
                    .toOffsetDateTime();
            return new Appointment(
                    "informationsmoede-" + message.businessKey() + "@loeftet",
                    changesBefore(message),
                    start,
                    start.plus(LENGTH),
                    meeting.where());
        });
    }

    private int changesBefore(OutboxMessage message) {
        Set<String> withAppointment = templates.all().stream()
                .filter(template -> template.calendar() != null)
                .map(MessageTemplate::key)
                .collect(Collectors.toSet());
        return (int) outbox.ofCase(message.businessKey()).stream()
                .filter(other -> withAppointment.contains(other.template()) && !NOT_SENT.contains(other.status()))
                .filter(other -> other.createdAt().isBefore(message.createdAt()))
                .count();
    }

    private Optional<Meeting> meeting(OutboxMessage message) {
        return message.about() == null
                ? Optional.empty()
                : jdbc.sql("""
                                select held_on, starts_at, place, online_link from info_meeting
                                where meeting_number = :number
                                """)
                        .param("number", message.about())
                        .query(Meeting.class)
                        .optional();
    }

    private record Meeting(
            LocalDate heldOn,
            LocalTime startsAt,
            @Nullable String place,
            @Nullable String onlineLink) {

        @Nullable
        String where() {
            return place != null ? place : onlineLink;
        }
    }
}
