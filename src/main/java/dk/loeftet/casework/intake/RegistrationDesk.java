package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.IntakePathway;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.partner.Partners;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes the check under which lists and pages are taken in: one set of rules for both. */
@Component
class RegistrationDesk {

    private final Offices offices;
    private final Partners partners;
    private final Advisers advisers;
    private final IntakePathway pathway;
    private final IntakeSettings settings;
    private final Clock clock;

    RegistrationDesk(
            Offices offices,
            Partners partners,
            Advisers advisers,
            IntakePathway pathway,
            IntakeSettings settings,
            Clock clock) {
        this.offices = offices;
        this.partners = partners;
        this.advisers = advisers;
        this.pathway = pathway;
        this.settings = settings;
        this.clock = clock;
    }

    /** A check as of today, with look-ups of its own. */
    RegistrationCheck checkFor(Registrar registrar) {
        LookUps lookUps = new LookUps(offices.all(), partners, advisers, pathway.current());
        return new RegistrationCheck(lookUps, registrar, LocalDate.now(clock), settings);
    }
}
