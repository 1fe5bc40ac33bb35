package dk.loeftet.casework.opening;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * What a company offers the citizen of a case.
 *
 * @param kind {@code job}, {@code praktik} or {@code laereplads}
 * @param companyId the partner's id, null for a company that is no partner
 * @param companyName what people call the company, null to take the partner's name
 * @param from the first day
 * @param note what else is good to know
 */
public record CompanyOpening(
        String kind,
        @Nullable String companyId,
        @Nullable String companyName,
        LocalDate from,
        @Nullable String note) {}
