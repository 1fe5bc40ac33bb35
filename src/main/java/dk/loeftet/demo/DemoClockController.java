package dk.loeftet.demo;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.tasklist.TasklistPage;
import dk.loeftet.extension.time.EngineClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's clock for its administrators. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
class DemoClockController {

    /** Further than this no pathway goes. */
    private static final Period FURTHEST = Period.ofYears(5);

    private final Callers callers;
    private final DemoClock clock;
    private final TimeTravel travel;
    private final DemoSetup setup;

    DemoClockController(Callers callers, DemoClock clock, TimeTravel travel, DemoSetup setup) {
        this.callers = callers;
        this.clock = clock;
        this.travel = travel;
        this.setup = setup;
    }

    @Bean
    static TasklistPage demoClockPage() {
        return new TasklistPage("demo-clock", 100, Caller::isAdministrator);
    }

    @GetMapping
    Now now() {
        callers.current().mustHaveAny(Role.ADMINISTRATOR);
        return new Now(local().toOffsetDateTime().toString());
    }

    @PostMapping
    Now move(@RequestBody Move move) {
        callers.current().mustHaveAny(Role.ADMINISTRATOR);
        // The cases are made with the same clock: they would have a past in the future.
        if (!setup.isComplete()) {
            throw new StillSettingUp();
        }
        ZonedDateTime from = local();
        ZonedDateTime to = target(move, from);
        if (!to.isAfter(from)) {
            throw new NoSuchTime("Tiden kan kun gå frem. Vælg en senere dag.");
        }
        if (to.isAfter(from.plus(FURTHEST))) {
            throw new NoSuchTime("Gå højst fem år frem ad gangen.");
        }
        travel.to(to.toInstant());
        return new Now(local().toOffsetDateTime().toString());
    }

    private static ZonedDateTime target(Move move, ZonedDateTime from) {
        try {
            if (move.advance() != null) {
                return from.plus(Period.parse(move.advance()));
            }
            if (move.to() != null) {
                return from.with(LocalDate.parse(move.to()));
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new NoSuchTime("Skriv datoen som dag, måned og år.");
        }
        throw new NoSuchTime("Vælg, hvor langt tiden skal gå frem.");
    }

    private ZonedDateTime local() {
        return clock.now().atZone(EngineClock.COPENHAGEN);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> noSuchTime(NoSuchTime noSuchTime) {
        return Map.of("message", noSuchTime.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Map<String, String> stillSettingUp(StillSettingUp notYet) {
        return Map.of(
                "message",
                "Demoens sager er ved at blive oprettet, og tiden kan ikke flyttes imens. Vent et øjeblik, og prøv igen.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unreadable(HttpMessageNotReadableException unreadable) {
        return Map.of("message", "Det sendte kunne ikke læses. Genindlæs siden, og prøv igen.");
    }

    /**
     * Where the clock shall go; one of the two.
     *
     * @param advance an ISO period such as {@code P10D}
     * @param to a day, {@code yyyy-mm-dd}; the time of day stays
     */
    record Move(@Nullable String advance, @Nullable String to) {}

    /** The time in Copenhagen, with its offset. */
    record Now(String now) {}

    private static final class StillSettingUp extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class NoSuchTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSuchTime(String message) {
            super(message);
        }
    }
}
