package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the sharing of a case with one kind of partner, everywhere at once. */
@Component
class Sharing {

    /** Who may say that a basis has ended. */
    static final Role[] ROLES = {Role.CASEWORKER, Role.EDU_AMBASSADOR};

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.forLanguageTag("da-DK"));

    private final SharingBases bases;
    private final Outbox outbox;
    private final PartnerTasks tasks;
    private final Journal journal;
    private final Clock clock;

    Sharing(SharingBases bases, Outbox outbox, PartnerTasks tasks, Journal journal, Clock clock) {
        this.bases = bases;
        this.outbox = outbox;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Withdraws the basis: nothing more is sent, what waits to be sent is taken back, and open tasks are closed to the
     * partner. A closed case too: the citizen may say so at any time.
     *
     * @throws NothingShared when there is no basis in force
     */
    @Transactional
    public void withdraw(String caseNumber, SharingPartner partner, @Nullable LocalDate withdrawnOn, Caller caller) {
        LocalDate day = Optional.ofNullable(withdrawnOn)
                .orElseThrow(() -> new InvalidInput("withdrawnOn", "Vælg, hvilken dag det er trukket tilbage."));
        if (day.isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("withdrawnOn", "Dagen må ikke ligge i fremtiden. Ret datoen.");
        }
        SharingBasis basis = bases.inForce(caseNumber, partner.kind())
                .orElseThrow(() -> new NothingShared("Der er ikke noget grundlag at trække tilbage. Genindlæs siden."));
        if (day.isBefore(basis.givenOn())) {
            throw new InvalidInput("withdrawnOn", "Dagen må ikke ligge før den dag, grundlaget er givet. Ret datoen.");
        }
        bases.withdraw(caseNumber, partner.kind(), day, caller.userId());
        outbox.withdraw(caseNumber, partner.kind());
        tasks.takeBack(caseNumber, partner.kind());
        journal.add(
                caseNumber,
                SharingBasis.CONSENT.equals(basis.basis())
                        ? "Samtykke til deling er trukket tilbage"
                        : "Grundlag for deling er ophørt",
                "Der deles ikke længere oplysninger med " + partner.danishName() + ".\nTrukket tilbage: "
                        + DAY.format(day),
                caller.userId());
    }
}
