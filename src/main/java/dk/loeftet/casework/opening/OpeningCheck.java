package dk.loeftet.casework.opening;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.opening.CompanyOpeningController.Entered;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.extension.web.InvalidInput;
import dk.loeftet.extension.web.TypedDate;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody entered about an opening, and says what is wrong with it. */
@Component
class OpeningCheck {

    /** Who notes openings. */
    static final Role[] ROLES = {Role.COMPANY_CONSULTANT, Role.CASEWORKER, Role.EDU_AMBASSADOR};

    private static final Set<String> KINDS = Set.of("job", "praktik", "laereplads");
    private static final int NAME_LENGTH = 200;
    private static final int NOTE_LENGTH = 2000;

    private final Partners partners;

    OpeningCheck(Partners partners) {
        this.partners = partners;
    }

    /**
     * The opening as it is kept: a company that is known by its name becomes the partner.
     *
     * @throws InvalidInput when a field is missing or wrong, or the case is closed
     */
    CompanyOpening accepted(Entered entered, CaseFile file) {
        if (!file.isOpen()) {
            throw new InvalidInput("kind", "Sagen er lukket, så der kan ikke noteres flere pladser på den.");
        }
        if (entered.kind() == null || !KINDS.contains(entered.kind())) {
            throw new InvalidInput("kind", "Vælg, om det er et job, en praktikplads eller en læreplads.");
        }
        String company = text(entered.company());
        if (company == null) {
            throw new InvalidInput("company", "Skriv virksomhedens navn.");
        }
        if (company.length() > NAME_LENGTH) {
            throw new InvalidInput(
                    "company", "Virksomhedens navn må højst fylde " + NAME_LENGTH + " tegn. Skriv det kortere.");
        }
        String note = text(entered.note());
        if (note != null && note.length() > NOTE_LENGTH) {
            throw new InvalidInput("note", "Bemærkningen må højst fylde " + NOTE_LENGTH + " tegn. Skriv den kortere.");
        }
        LocalDate from = date(text(entered.from()));
        String partner =
                partners.byName(Partner.COMPANY, company).map(Partner::id).orElse(null);
        return new CompanyOpening(entered.kind(), partner, company, from, note);
    }

    private static @Nullable LocalDate date(@Nullable String entered) {
        if (entered == null) {
            throw new InvalidInput("from", "Skriv, hvornår pladsen er ledig fra.");
        }
        return TypedDate.of("from", entered, "Datoen findes ikke. Vælg den i kalenderen.");
    }

    private static @Nullable String text(@Nullable String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }
}
