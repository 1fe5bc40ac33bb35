package dk.loeftet.casework.sharing;

import java.time.LocalDate;

/** What another case of the same person is shared on: offered, never taken over by itself. */
record EarlierBasis(String caseNumber, String partnerKind, String basis, String reference, LocalDate givenOn) {}
