package dk.loeftet.casework.tasklist.cases;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.NoSuchCase;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.meeting.SeatGiving;
import dk.loeftet.casework.tasklist.panel.CaseClosing;
import dk.loeftet.extension.web.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does the same with many cases, each in a transaction of its own: one that cannot never holds up the others. A preview
 * does it too and rolls it back, so that it says exactly what would happen.
 */
@Service
class ManyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ManyDesk.class);
    private static final int MOST = 200;

    private final CaseAccess access;
    private final SeatGiving seats;
    private final CitizenReminder reminder;
    private final CaseClosing closing;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ManyDesk(
            CaseAccess access,
            SeatGiving seats,
            CitizenReminder reminder,
            CaseClosing closing,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.access = access;
        this.seats = seats;
        this.reminder = reminder;
        this.closing = closing;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Does it, or says what would become of it. */
    Outcome perform(Wanted wanted, Caller caller) {
        ManyActions action = action(wanted.action());
        action.mustBeAllowedTo(caller);
        Step step = step(action, wanted, caller);
        Set<String> numbers = chosen(wanted.cases());
        Map<String, String> names = names(numbers, caller);
        List<Item> done = new ArrayList<>();
        List<Item> refused = new ArrayList<>();
        for (String number : numbers) {
            String why = one(action, number, step, Boolean.TRUE.equals(wanted.preview()));
            (why == null ? done : refused).add(new Item(number, names.get(number), why));
        }
        return new Outcome(done, refused);
    }

    private Step step(ManyActions action, Wanted wanted, Caller caller) {
        return switch (action) {
            case INVITE -> {
                String meeting = Typed.required("meeting", wanted.meeting(), "Mødet", "Vælg et informationsmøde.");
                yield number -> seats.give(meeting, access.seen(number, caller));
            }
            case REMIND -> number -> reminder.remind(access.openForChange(number, caller, CaseRoles.workers()));
            case CLOSE -> {
                CaseClosing.check(wanted.cause());
                String reason =
                        Typed.required("reason", wanted.reason(), "Begrundelsen", "Skriv, hvorfor sagerne lukkes.");
                yield number -> {
                    access.openForChange(number, caller, CaseRoles.workers());
                    closing.close(number, wanted.cause(), reason, caller);
                };
            }
        };
    }

    /** Why it could not be done; null when it was. */
    private @Nullable String one(ManyActions action, String caseNumber, Step step, boolean preview) {
        try {
            transactions.executeWithoutResult(status -> {
                step.take(caseNumber);
                if (preview) {
                    status.setRollbackOnly();
                }
            });
            return null;
        } catch (NotPossibleNow | NoSuchCase refused) {
            return refused.getMessage();
        } catch (OptimisticLockingException | ConcurrencyFailureException changedInThisMoment) {
            return "En anden har lige ændret sagen. Genindlæs siden, og prøv igen.";
        } catch (RuntimeException failed) {
            // What went wrong may hold what somebody typed: only its kind is told.
            LOG.warn(
                    "{} failed for case {}: {}",
                    action,
                    caseNumber,
                    failed.getClass().getName());
            return "Det gik galt på serveren. Prøv igen. Bliver det ved, så kontakt din systemansvarlige.";
        }
    }

    private static ManyActions action(@Nullable String name) {
        for (ManyActions action : ManyActions.values()) {
            if (action.name().equals(name)) {
                return action;
            }
        }
        throw new InvalidInput("action", "Vælg, hvad der skal ske med sagerne: indkald, påmind eller luk.");
    }

    private static Set<String> chosen(@Nullable List<String> cases) {
        Set<String> numbers = cases == null
                ? Set.of()
                : cases.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        if (numbers.isEmpty()) {
            throw new InvalidInput("cases", "Vælg mindst én sag.");
        }
        if (numbers.size() > MOST) {
            throw new InvalidInput("cases", "Der kan højst vælges " + MOST + " sager ad gangen. Vælg færre.");
        }
        return numbers;
    }

    /** Whom the cases are about, as far as the caller works in their offices. */
    private Map<String, String> names(Set<String> numbers, Caller caller) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        select c.case_number, c.office_id, p.first_name || ' ' || p.last_name as name
                        from case_file c join person p on p.id = c.person_id where c.case_number in (:numbers)
                        """).param("numbers", numbers).query(row -> {
            if (caller.worksIn(row.getString("office_id"))) {
                names.put(row.getString("case_number"), row.getString("name"));
            }
        });
        return names;
    }

    /** What is done with one case. */
    @FunctionalInterface
    private interface Step {
        void take(String caseNumber);
    }

    /**
     * What is wanted.
     *
     * @param action {@code INVITE}, {@code REMIND} or {@code CLOSE}
     * @param cases numbers
     * @param meeting the number of the meeting to which they are invited
     * @param cause why they are closed: {@code fortrudt} or {@code andet}
     * @param reason the same in words
     */
    record Wanted(
            @Nullable String action,
            @Nullable List<String> cases,
            @Nullable String meeting,
            @Nullable String cause,
            @Nullable String reason,
            @Nullable Boolean preview) {}

    /** What became of the cases, in the order in which they were named. */
    record Outcome(List<Item> done, List<Item> refused) {}

    /**
     * One case.
     *
     * @param name whom it is about; null for a case of others
     * @param why it was not done; null when it was
     */
    record Item(
            String caseNumber,
            @Nullable String name,
            @Nullable String why) {}
}
