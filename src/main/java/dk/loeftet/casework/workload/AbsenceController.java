package dk.loeftet.casework.workload;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A team leader records that somebody of the own offices is away, and who stands in. */
@RestController
@RequestMapping("/api/workload/people/{person}/absences")
class AbsenceController {

    private static final int LONGEST_YEARS = 2;

    private final Callers callers;
    private final Offices offices;
    private final Workloads workloads;
    private final Absences absences;
    private final Clock clock;

    AbsenceController(Callers callers, Offices offices, Workloads workloads, Absences absences, Clock clock) {
        this.callers = callers;
        this.offices = offices;
        this.workloads = workloads;
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping
    List<Absence> absences(@PathVariable String person) {
        mustLead(person);
        return absences.of(person, today());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void add(@PathVariable String person, @RequestBody Wanted wanted) {
        Caller caller = mustLead(person);
        LocalDate from = day("from", wanted.from(), "Skriv den første dag som en dato, fx 24-11-2026.");
        LocalDate to = day("to", wanted.to(), "Skriv den sidste dag som en dato, fx 27-11-2026.");
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "Den sidste dag ligger før den første. Vælg en senere dag.");
        }
        if (to.isBefore(today())) {
            throw new InvalidInput("to", "Fraværet er allerede slut. Vælg i dag eller en senere dag.");
        }
        if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new InvalidInput("to", "Fravær kan højst meldes for to år ad gangen. Vælg en tidligere dag.");
        }
        String substitute = wanted.substitute() == null || wanted.substitute().isBlank() ? null : wanted.substitute();
        if (person.equals(substitute)) {
            throw new InvalidInput("substitute", "Ingen kan være stedfortræder for sig selv. Vælg en anden.");
        }
        if (substitute != null && !isLedBy(caller, substitute)) {
            throw new InvalidInput("substitute", "Stedfortræderen skal arbejde på kontoret. Vælg en anden.");
        }
        if (absences.overlaps(person, from, to)) {
            throw new InvalidInput("from", "Der er allerede meldt fravær i perioden. Fjern det først.");
        }
        absences.add(person, from, to, substitute);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void remove(@PathVariable String person, @PathVariable UUID id) {
        mustLead(person);
        if (!absences.remove(id, person)) {
            throw new NotPossibleNow("Fraværet er allerede fjernet. Genindlæs siden.");
        }
    }

    private Caller mustLead(String person) {
        Caller caller = callers.current();
        caller.mustHaveAny(WorkloadController.DISTRIBUTORS);
        if (!isLedBy(caller, person)) {
            throw new InvalidInput("person", "Medarbejderen arbejder ikke på kontoret. Vælg en anden.");
        }
        return caller;
    }

    private boolean isLedBy(Caller caller, String person) {
        return offices.all().stream()
                .map(Office::id)
                .filter(caller::worksIn)
                .anyMatch(office -> workloads.workers(office).containsKey(person));
    }

    private static LocalDate day(String field, @Nullable String text, String cure) {
        LocalDate day = Typed.date(field, text, cure);
        if (day == null) {
            throw new InvalidInput(field, cure);
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /**
     * An absence as somebody wants it.
     *
     * @param from {@code yyyy-mm-dd}, first day
     * @param to {@code yyyy-mm-dd}, last day
     * @param substitute user id; none leaves new tasks to the group
     */
    record Wanted(
            @Nullable String from,
            @Nullable String to,
            @Nullable String substitute) {}
}
