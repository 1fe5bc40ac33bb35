package dk.loeftet.casework.control.timeline;

import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.extension.bottleneck.InstanceWait;
import dk.loeftet.extension.bottleneck.OpenCases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The waits of a case in working days, counted as the figures of the leaders are. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/timeline")
class TimelineController {

    private static final Comparator<InstanceWait> OPEN_FIRST_THEN_LATEST = Comparator.comparing(
                    (InstanceWait wait) -> wait.left() != null)
            .thenComparing(Comparator.comparing(InstanceWait::entered).reversed());

    private final Callers callers;
    private final CaseAccess access;
    private final OpenCases waits;

    TimelineController(Callers callers, CaseAccess access, OpenCases waits) {
        this.callers = callers;
        this.access = access;
        this.waits = waits;
    }

    /** What it waits for now comes first, then the latest; 404 for cases of others. */
    @GetMapping
    List<Shown> timeline(@PathVariable String caseNumber) {
        String number = access.seen(caseNumber, callers.current()).caseNumber();
        return waits.ofBusinessKey(number).stream()
                .sorted(OPEN_FIRST_THEN_LATEST)
                .map(Shown::of)
                .toList();
    }

    /**
     * One wait.
     *
     * @param waitingOn who must act
     * @param party the name of the partner who is waited for
     * @param planned an agreed date is awaited
     * @param days whole working days, without pauses; of a planned wait from the agreed day on
     * @param lateDays whole working days past the deadline
     * @param left null while it lasts
     * @param outcome {@code MET}, {@code LATE} or {@code CANCELLED}
     */
    record Shown(
            String name,
            @Nullable String stage,
            @Nullable String waitingOn,
            @Nullable String party,
            boolean planned,
            Instant entered,
            @Nullable Instant left,
            @Nullable LocalDate due,
            @Nullable String outcome,
            long days,
            long lateDays,
            boolean paused,
            List<InstanceWait.Stop> pauses) {

        static Shown of(InstanceWait wait) {
            return new Shown(
                    wait.name(),
                    wait.stageName(),
                    wait.waitingOn(),
                    wait.party(),
                    wait.planned(),
                    wait.entered(),
                    wait.left(),
                    wait.due(),
                    wait.outcome(),
                    Math.round(wait.days()),
                    Math.round(Math.ceil(wait.lateDays())),
                    wait.paused(),
                    wait.pauses());
        }
    }
}
