package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.control.move.BeforeMove;
import dk.loeftet.casework.control.move.Departure;
import dk.loeftet.casework.partner.Partner;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seat that a school holds by an agreed plan. It is given up when the case is moved to a stage where no plan is
 * required: the plan is made afresh from there.
 */
@Component
class SchoolSeats implements BeforeMove {

    /** What the agreement of all parties is called in the model, and in what its later stages require. */
    private static final String AGREED = "agreedBySchool";

    private static final List<String> AGREEMENT = List.of("agreedByCitizen", AGREED);

    private static final String HELD = """
             where withdrawn_at is null and ends_on >= :today
              and case_id = (select id from case_file where case_number = :caseNumber)
            """;

    private final JdbcClient jdbc;
    private final MoveMessages messages;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Clock clock;

    SchoolSeats(
            JdbcClient jdbc, MoveMessages messages, RuntimeService runtimeService, TrustedCalls trusted, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.clock = clock;
    }

    @Override
    public List<String> announces(Departure departure) {
        return givenUp(departure)
                .map(school -> List.of("Uddannelsesplanen falder bort, og skolen får besked om at afmelde pladsen."))
                .orElse(List.of());
    }

    @Override
    public void leaves(Departure departure) {
        givenUp(departure).ifPresent(school -> {
            messages.send(departure, "plads-afmeldt", Partner.SCHOOL, school);
            jdbc.sql("update education_plan set withdrawn_at = :now" + HELD)
                    .param("now", OffsetDateTime.now(clock))
                    .param("today", LocalDate.now(clock))
                    .param("caseNumber", departure.caseNumber())
                    .update();
            trusted.call(() -> {
                runtimeService.removeVariables(departure.file().processInstanceId(), AGREEMENT);
                return null;
            });
        });
    }

    private Optional<String> givenUp(Departure departure) {
        if (departure.to().requires().stream()
                .anyMatch(settled -> settled.variable().equals(AGREED))) {
            return Optional.empty();
        }
        return jdbc.sql("select school_id from education_plan" + HELD
                        + " and school_id is not null order by agreed_at desc, id fetch first 1 row only")
                .param("today", LocalDate.now(clock))
                .param("caseNumber", departure.caseNumber())
                .query(String.class)
                .optional();
    }
}
