package dk.loeftet.casework.sharing;

import dk.loeftet.casework.partner.Partner;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of partners that a case is shared with, and how the fields of forms that ask about it are named. */
enum SharingPartner {
    SCHOOL(Partner.SCHOOL, "schoolSharing", "skolen"),
    AKASSE(Partner.AKASSE, "akasseSharing", "a-kassen"),
    COMPANY(Partner.COMPANY, "companySharing", "virksomheder");

    private final String kind;
    private final String prefix;
    private final String danishName;

    SharingPartner(String kind, String prefix, String danishName) {
        this.kind = kind;
        this.prefix = prefix;
        this.danishName = danishName;
    }

    /** The word of the partner table, and of the models for a recipient. */
    String kind() {
        return kind;
    }

    String danishName() {
        return danishName;
    }

    /** Shown only: whether there is a basis already. A form hides its questions then. */
    String inForceField() {
        return prefix + "InForce";
    }

    /** Shown only: the basis in words. */
    String summaryField() {
        return prefix + "Summary";
    }

    /** {@code lov}, {@code samtykke}, or {@code ingen} in a form that lets the case go on without. */
    String basisField() {
        return prefix + "Basis";
    }

    String scopeField() {
        return prefix + "Scope";
    }

    String lawField() {
        return prefix + "Law";
    }

    String givenOnField() {
        return prefix + "On";
    }

    static Optional<SharingPartner> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(partner -> partner.kind.equals(kind))
                .findFirst();
    }
}
