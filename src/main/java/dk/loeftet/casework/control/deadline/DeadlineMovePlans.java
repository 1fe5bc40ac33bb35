package dk.loeftet.casework.control.deadline;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.control.deadline.DeadlineMoveController.Wanted;
import dk.loeftet.casework.control.deadline.DeadlineMovePlan.Move;
import dk.loeftet.casework.control.deadline.DeadlineMovePlan.Stay;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.DeadlineRule.SourceType;
import dk.loeftet.extension.wait.DeadlineTable;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which deadlines get which day. What the law says and what was agreed elsewhere stays where it is. */
@Component
class DeadlineMovePlans {

    private static final String ALL = "all";
    private static final int MOST_DAYS = 250;

    private final Waits waits;
    private final DeadlineTable table;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DeadlineMovePlans(Waits waits, DeadlineTable table, WorkingCalendar calendar, Clock clock) {
        this.waits = waits;
        this.table = table;
        this.calendar = calendar;
        this.clock = clock;
    }

    DeadlineMovePlan of(CaseFile file, Wanted wanted) {
        List<Wait> chosen = chosen(file, wanted.waitId());
        LocalDate date = date(wanted);
        List<Move> moves = new ArrayList<>();
        List<Stay> stays = new ArrayList<>();
        for (Wait wait : chosen) {
            String why = whyItStays(wait);
            if (why != null && !ALL.equals(wanted.waitId())) {
                throw new InvalidInput("waitId", why);
            }
            if (why == null) {
                moves.add(new Move(wait.id(), wait.name(), wait.dueOn(), day(wait, date, wanted, file)));
            } else {
                stays.add(new Stay(wait.id(), wait.name(), wait.dueOn(), why));
            }
        }
        return new DeadlineMovePlan(moves, stays);
    }

    /** Whether the law or an agreement leaves the day of the wait open. */
    boolean isFree(Wait wait) {
        return wait.dueOn() != null && whyItStays(wait) == null;
    }

    private List<Wait> chosen(CaseFile file, @Nullable String wanted) {
        List<Wait> open = waits.openOfCase(file.caseNumber()).stream()
                .filter(wait -> wait.dueOn() != null)
                .filter(wait -> ALL.equals(wanted) || wait.id().toString().equals(wanted))
                .toList();
        if (open.isEmpty()) {
            throw new InvalidInput(
                    "waitId", "Vælg en frist, som sagen stadig venter på, eller alle frister. Genindlæs sagen.");
        }
        return open;
    }

    private @Nullable LocalDate date(Wanted wanted) {
        LocalDate date = Typed.date("date", wanted.date(), "Skriv den nye frist som en dato, fx 2027-03-24.");
        if ((date == null) == (wanted.workingDays() == null)) {
            throw new InvalidInput("date", "Skriv enten en ny dato eller et antal arbejdsdage.");
        }
        if (date != null && date.isBefore(today())) {
            throw new InvalidInput("date", "Den nye frist ligger før i dag. Vælg i dag eller en senere dag.");
        }
        Integer days = wanted.workingDays();
        if (days != null && (days == 0 || days > MOST_DAYS || days < -MOST_DAYS)) {
            throw new InvalidInput(
                    "workingDays", "Skriv et antal arbejdsdage fra 1 til " + MOST_DAYS + ", eller vælg en dato.");
        }
        return date;
    }

    /** Always a day on which the office is open. */
    private LocalDate day(Wait wait, @Nullable LocalDate date, Wanted wanted, CaseFile file) {
        LocalDate day = date == null
                ? calendar.add(wait.dueOn(), wanted.workingDays(), DateUnit.WD, file.officeId())
                : calendar.add(date, 0, DateUnit.WD, file.officeId());
        if (day.isBefore(today())) {
            throw new InvalidInput(
                    "workingDays", "Fristen »" + wait.name() + "« ville ligge før i dag. Skriv flere arbejdsdage.");
        }
        return day;
    }

    private @Nullable String whyItStays(Wait wait) {
        if (wait.planned()) {
            return "»" + wait.name() + "« er en aftalt dato. Ret den, hvor den er aftalt.";
        }
        boolean law = wait.deadline() != null
                && table.find(wait.deadline(), today())
                        .filter(rule -> rule.sourceType() == SourceType.LAW)
                        .isPresent();
        return law
                ? "Fristen for »" + wait.name() + "« står i loven og kan ikke flyttes. Løs opgaven inden fristen, eller"
                        + " lad en kollega, der kan nå det, overtage den."
                : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
