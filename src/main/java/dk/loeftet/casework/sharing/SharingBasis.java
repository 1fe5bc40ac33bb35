package dk.loeftet.casework.sharing;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Why a case may be shared with one kind of partner.
 *
 * @param partnerKind {@code skole}, {@code akasse} or {@code virksomhed}
 * @param basis {@link #LAW} or {@link #CONSENT}
 * @param reference the law, or what the consent covers
 * @param withdrawnOn null while the basis is in force
 */
record SharingBasis(
        String partnerKind,
        String basis,
        String reference,
        LocalDate givenOn,
        String recordedBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBy) {

    static final String LAW = "lov";
    static final String CONSENT = "samtykke";

    boolean inForce() {
        return withdrawnOn == null;
    }
}
