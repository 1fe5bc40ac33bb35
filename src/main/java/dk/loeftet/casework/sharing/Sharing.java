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

/** Begins and ends the sharing of a case with one kind of partner, everywhere at once. */
@Component
class Sharing {

    /** Who may say that there is a basis, or that it has ended. */
    static final Role[] ROLES = {Role.CASEWORKER, Role.EDU_AMBASSADOR};

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.forLanguageTag("da-DK"));

    private static final int REFERENCE_LENGTH = 2000;

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
     * Records a basis. Partners see again what waits for them; what was held back meanwhile is not sent by itself, for
     * nobody knows whether it still holds.
     *
     * @throws SharingRefused when there is one in force, or the case is closed
     */
    @Transactional
    public void record(String caseNumber, SharingPartner partner, Wish wish, Caller caller) {
        String basis = wish.basis() == null ? "" : wish.basis();
        if (!SharingBasis.LAW.equals(basis) && !SharingBasis.CONSENT.equals(basis)) {
            throw new InvalidInput("basis", "Vælg, om der deles på et lovgrundlag eller et samtykke.");
        }
        boolean consent = SharingBasis.CONSENT.equals(basis);
        String reference = wish.reference() == null ? "" : wish.reference().strip();
        if (reference.isEmpty()) {
            throw new InvalidInput(
                    "reference",
                    consent
                            ? "Skriv, hvad samtykket dækker."
                            : "Skriv, hvilken lov og paragraf der giver adgang til at dele.");
        }
        if (reference.length() > REFERENCE_LENGTH) {
            throw new InvalidInput("reference", "Skriv højst " + REFERENCE_LENGTH + " tegn om grundlaget for at dele.");
        }
        if (wish.givenOn() == null) {
            throw new InvalidInput(
                    "givenOn",
                    consent ? "Vælg, hvilken dag samtykket er givet." : "Vælg, hvilken dag grundlaget gælder fra.");
        }
        if (wish.givenOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("givenOn", "Dagen må ikke ligge i fremtiden. Ret datoen.");
        }
        if (!bases.isOpen(caseNumber)) {
            throw new SharingRefused("Sagen er lukket. Der kan ikke deles oplysninger fra en lukket sag.");
        }
        if (!bases.add(caseNumber, partner.kind(), basis, reference, wish.givenOn(), caller.userId())) {
            throw new SharingRefused(
                    "Der er allerede et grundlag. Træk det tilbage først, hvis et andet skal gælde i stedet.");
        }
        tasks.giveBack(caseNumber, partner.kind());
        journal.add(
                caseNumber,
                consent ? "Samtykke til deling er noteret" : "Grundlag for deling er noteret",
                "Der deles oplysninger med " + partner.danishName() + ".\n"
                        + (consent ? "Samtykket dækker: " : "Lovgrundlag: ") + reference + "\n"
                        + (consent ? "Givet: " : "Gælder fra: ") + DAY.format(wish.givenOn()),
                caller.userId());
    }

    /**
     * Withdraws the basis: nothing more is sent, what waits to be sent is taken back, and open tasks are closed to the
     * partner. A closed case too: the citizen may say so at any time.
     *
     * @throws SharingRefused when there is no basis in force
     */
    @Transactional
    public void withdraw(String caseNumber, SharingPartner partner, @Nullable LocalDate withdrawnOn, Caller caller) {
        LocalDate day = Optional.ofNullable(withdrawnOn)
                .orElseThrow(() -> new InvalidInput("withdrawnOn", "Vælg, hvilken dag det er trukket tilbage."));
        if (day.isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("withdrawnOn", "Dagen må ikke ligge i fremtiden. Ret datoen.");
        }
        SharingBasis basis = bases.inForce(caseNumber, partner.kind())
                .orElseThrow(
                        () -> new SharingRefused("Der er ikke noget grundlag at trække tilbage. Genindlæs siden."));
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

    /** A basis as it is typed in. */
    record Wish(
            @Nullable String basis,
            @Nullable String reference,
            @Nullable LocalDate givenOn) {}
}
