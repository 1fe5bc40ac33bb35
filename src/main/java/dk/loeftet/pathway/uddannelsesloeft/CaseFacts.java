package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.education.Educations;
import dk.loeftet.casework.person.Cpr;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * The inputs of the screening decision (D1) for one case on one day: decision facts only, computed from the case file.
 */
@Component
class CaseFacts {

    private final JdbcClient jdbc;
    private final Educations educations;

    CaseFacts(JdbcClient jdbc, Educations educations) {
        this.jdbc = jdbc;
        this.educations = educations;
    }

    /**
     * Computes the facts.
     *
     * @param effectiveOn the day the decision is for
     * @param educationId the education chosen, null while none is
     * @return the values by the names that the decision table uses; null means unknown
     */
    Map<String, Object> of(String caseNumber, LocalDate effectiveOn, @Nullable String educationId) {
        Spell spell =
                jdbc.sql("""
                        select p.cpr, c.benefit_type, c.highest_education, c.education_completed_on,
                          c.education_last_used_on, c.unemployed_since, c.notice_period, c.regional_fund
                        from case_file c join person p on p.id = c.person_id where c.case_number = :caseNumber
                        """).param("caseNumber", caseNumber).query(Spell.class).single();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("benefitType", spell.benefitType());
        facts.put("age", years(new Cpr(spell.cpr()).birthDate(), effectiveOn));
        facts.put("highestVocationalEducation", spell.highestEducation());
        facts.put("yearsSinceUsed", spell.yearsSinceUsed(effectiveOn));
        facts.put("unemploymentWeeks", since(ChronoUnit.WEEKS, spell.unemployedSince(), effectiveOn));
        facts.put("unemploymentMonthsFromStart", since(ChronoUnit.MONTHS, spell.unemployedSince(), effectiveOn));
        facts.put("inNoticePeriod", spell.noticePeriod());
        facts.put("targetEducationOnNationalList", onNationalList(educationId, effectiveOn));
        facts.put("regionalCourseOnList", spell.asksRegionalFundFor("list"));
        facts.put("employerDeclaration", spell.asksRegionalFundFor("declaration"));
        // Nobody is asked yet; the decision treats them as not (yet) the case.
        facts.put("usedSixWeeks", null);
        facts.put("uddannelsesaftaleOffered", null);
        return facts;
    }

    private @Nullable Boolean onNationalList(@Nullable String educationId, LocalDate on) {
        if (educationId == null) {
            return null;
        }
        return educations
                .nationalListOn(on)
                .map(list -> educations.isOn(list, educationId))
                .orElse(false);
    }

    private static int years(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.YEARS.between(from, to);
    }

    /** Whole units of unemployment; none during the notice period, when it has not begun. */
    private static int since(ChronoUnit unit, LocalDate start, LocalDate on) {
        return Math.max(0, (int) unit.between(start, on));
    }

    record Spell(
            String cpr,
            String benefitType,
            @Nullable String highestEducation,
            @Nullable LocalDate educationCompletedOn,
            @Nullable LocalDate educationLastUsedOn,
            LocalDate unemployedSince,
            boolean noticePeriod,
            @Nullable String regionalFund) {

        /** Null while nobody has said so: one of the two ways to the fund says nothing about the other. */
        @Nullable
        Boolean asksRegionalFundFor(String way) {
            return way.equals(regionalFund) ? Boolean.TRUE : "none".equals(regionalFund) ? Boolean.FALSE : null;
        }

        /** An education never used counts from its completion. */
        @Nullable
        Integer yearsSinceUsed(LocalDate on) {
            LocalDate lastUsed = educationLastUsedOn != null ? educationLastUsedOn : educationCompletedOn;
            return lastUsed == null || "none".equals(highestEducation) ? null : Math.max(0, years(lastUsed, on));
        }
    }
}
