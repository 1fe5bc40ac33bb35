package dk.loeftet.casework.message;

import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.field.CaseFields;
import dk.loeftet.extension.notification.OutboxMessage;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What a letter says in the place of each placeholder, as it is true at the moment when the letter is decided. */
@Component
class CaseLetterFacts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

    private static final String NAME = """
            select p.first_name || ' ' || p.last_name from case_file c join person p on p.id = c.person_id
            where c.case_number = :caseNumber
            """;
    private static final String OFFICE = """
            select o.name from case_file c join office o on o.id = c.office_id where c.case_number = :caseNumber
            """;
    private static final String AMBASSADOR = "select ambassador from case_file where case_number = :caseNumber";
    private static final String ADVISER = "select adviser from case_file where case_number = :caseNumber";
    private static final String LAW = """
            select d.law_ref from case_decision d join case_file c on c.id = d.case_id
            where c.case_number = :caseNumber order by d.decided_at desc fetch first 1 rows only
            """;
    private static final String REASONS = """
            select d.reasons from case_decision d join case_file c on c.id = d.case_id
            where c.case_number = :caseNumber order by d.decided_at desc fetch first 1 rows only
            """;

    private final JdbcClient jdbc;
    private final CaseFields fields;
    private final NextWait nextWait;
    private final UserNames userNames;
    private final TalkFacts talks;

    CaseLetterFacts(JdbcClient jdbc, CaseFields fields, NextWait nextWait, UserNames userNames, TalkFacts talks) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.nextWait = nextWait;
        this.userNames = userNames;
        this.talks = talks;
    }

    /** The words for the placeholder; empty where nobody knows them. */
    Optional<String> of(String placeholder, OutboxMessage message, DelegateExecution execution) {
        String caseNumber = message.businessKey();
        return Optional.ofNullable(
                        switch (placeholder) {
                            case "sagsnummer" -> caseNumber;
                            case "navn" -> fact(caseNumber, NAME);
                            case "kontor" -> fact(caseNumber, OFFICE);
                            case "ambassadoer" ->
                                Optional.ofNullable(userNames.of(fact(caseNumber, AMBASSADOR)))
                                        .orElseGet(() -> fact(caseNumber, OFFICE));
                            case "sagsbehandler" ->
                                Optional.ofNullable(userNames.of(fact(caseNumber, ADVISER)))
                                        .orElseGet(() -> fact(caseNumber, OFFICE));
                            case "afgoerelse" -> decision(execution);
                            case "afgoerelse-paa-vej" -> proposal(text(execution, "proposedDecision"));
                            case "lovhenvisning" -> fact(caseNumber, LAW);
                            case "begrundelse" -> reasons(caseNumber, execution);
                            case "oplysninger" -> typed(caseNumber, "hearingFacts");
                            case "klagedato" -> date(execution, "complaintReceivedOn");
                            case "klagefrist" -> date(execution, "complaintUntil");
                            case "frist" ->
                                "partshoering".equals(message.template())
                                        ? date(execution, "hearingUntil")
                                        : nextWait.dueAfter(execution)
                                                .map(DAY::format)
                                                .orElse(null);
                            case "genvurderingsfrist" ->
                                nextWait.dueAfter(execution).map(DAY::format).orElse(null);
                            case "dato" ->
                                nextWait.agreedAfter(execution).map(DAY::format).orElse(null);
                            case "moededato" ->
                                meeting(caseNumber)
                                        .map(seat -> DAY.format(seat.heldOn()))
                                        .orElse(null);
                            case "klokkeslaet" ->
                                meeting(caseNumber)
                                        .map(seat -> HOUR.format(seat.startsAt()))
                                        .orElse(null);
                            case "sted" ->
                                meeting(caseNumber).map(Meeting::where).orElse(null);
                            default -> talks.of(message).get(placeholder);
                        })
                .filter(text -> !text.isBlank());
    }

    private static String decision(DelegateExecution execution) {
        if (!"bevilget".equals(text(execution, "decision"))) {
            return "Du får afslag på uddannelsesløft.";
        }
        String rate = text(execution, "rateText");
        return "Du får bevilget uddannelsesløft." + (rate == null ? "" : " Ydelse under uddannelsen: " + rate);
    }

    private static @Nullable String proposal(@Nullable String proposed) {
        return proposed == null
                ? null
                : "delvist".equals(proposed)
                        ? "Du får kun en del af det, du har søgt om."
                        : "Du får afslag på det, du har søgt om.";
    }

    /** A complaint has reasons of its own: why it is too late, or why nothing was changed. */
    private @Nullable String reasons(String caseNumber, DelegateExecution execution) {
        if (execution.getVariable("complaintReceivedOn") != null && execution.getVariable("complaintInTime") != null) {
            String late = text(execution, "lateComplaint");
            String of =
                    typed(caseNumber, late == null || "behandl".equals(late) ? "reassessmentReasons" : "lateReasons");
            if (of != null) {
                return of;
            }
        }
        return fact(caseNumber, REASONS);
    }

    private @Nullable String typed(String caseNumber, String field) {
        return fields.answer(caseNumber, field).orElse(null);
    }

    private Optional<Meeting> meeting(String caseNumber) {
        return jdbc.sql("""
                        select m.held_on, m.starts_at, m.place, m.online_link
                        from meeting_seat s join info_meeting m on m.id = s.meeting_id join case_file c on c.id = s.case_id
                        where c.case_number = :caseNumber order by s.chosen_at desc fetch first 1 rows only
                        """)
                .param("caseNumber", caseNumber)
                .query((row, number) -> new Meeting(
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("starts_at", Time.class).toLocalTime(),
                        row.getString("place"),
                        row.getString("online_link")))
                .optional();
    }

    private @Nullable String fact(String caseNumber, String question) {
        return jdbc.sql(question)
                .param("caseNumber", caseNumber)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(text -> text)
                .orElse(null);
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        return value == null ? null : value.toString();
    }

    private static @Nullable String date(DelegateExecution execution, String variable) {
        String iso = text(execution, variable);
        return iso == null ? null : DAY.format(LocalDate.parse(iso));
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
