package dk.loeftet.casework.calendar;

import dk.loeftet.casework.office.Offices;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.web.InvalidInput;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts deadlines for callers outside: {@code GET /api/working-days}. */
@RestController
class WorkingDaysController {

    private static final int MOST = 10_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final WorkingCalendar calendar;
    private final Offices offices;

    WorkingDaysController(WorkingCalendar calendar, Offices offices) {
        this.calendar = calendar;
        this.offices = offices;
    }

    @GetMapping("/api/working-days")
    DueDay due(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam int amount,
            @RequestParam DateUnit unit,
            @RequestParam(required = false) String office) {
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw new InvalidInput("from", "Vælg en dato i årene " + FIRST_YEAR + " til " + LAST_YEAR + ".");
        }
        if (amount < -MOST || amount > MOST) {
            throw new InvalidInput("amount", "Vælg et antal fra -" + MOST + " til " + MOST + ".");
        }
        String calendarId = office == null || office.isBlank() ? null : office;
        if (calendarId != null && offices.byId(calendarId).isEmpty()) {
            throw new InvalidInput("office", "Kontoret findes ikke. Brug kontorets id, fx glostrup.");
        }
        return new DueDay(calendar.add(from, amount, unit, calendarId));
    }

    /**
     * The answer.
     *
     * @param due always an open day
     */
    record DueDay(LocalDate due) {}
}
