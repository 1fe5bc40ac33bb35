package dk.loeftet.pathway.uddannelsesloeft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The assessments that schools were asked for, one row each; at most one of a case is open. */
@Repository
class RkvRequests {

    private static final String OPEN = """
             where received_at is null and declined_at is null and withdrawn_at is null
              and case_id = (select id from case_file where case_number = :caseNumber)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RkvRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a school is asked for.
     *
     * @param dueOn the day by which the school has agreed to answer
     */
    record Order(
            @Nullable String schoolId,
            @Nullable String educationId,
            LocalDate dueOn,
            @Nullable String message) {}

    /** The school's assessment. */
    record Assessment(
            @Nullable Object euv,
            @Nullable Object schoolWeeks,
            @Nullable Object placementMonths,
            @Nullable Object certificateType,
            @Nullable String credits) {}

    void order(String caseNumber, Order order) {
        jdbc.sql("""
                        insert into rkv_request (id, case_id, school_id, education_id, ordered_at, due_on, message_to_school)
                        select :id, id, :schoolId, :educationId, :now, :dueOn, :message
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("schoolId", order.schoolId())
                .param("educationId", order.educationId())
                .param("now", now())
                .param("dueOn", order.dueOn())
                .param("message", order.message())
                .param("caseNumber", caseNumber)
                .update();
    }

    void assessed(String caseNumber, Assessment assessment) {
        jdbc.sql("""
                        update rkv_request set euv = :euv, school_weeks = :weeks, placement_months = :months,
                          credits = :credits, certificate_type = :certificate, received_at = :now
                        """ + OPEN)
                .param("euv", assessment.euv())
                .param("weeks", assessment.schoolWeeks())
                .param("months", assessment.placementMonths())
                .param("credits", assessment.credits())
                .param("certificate", assessment.certificateType())
                .param("now", now())
                .param("caseNumber", caseNumber)
                .update();
    }

    void papersMissing(String caseNumber, @Nullable String which) {
        jdbc.sql("update rkv_request set papers_missing_at = :now, school_note = :note" + OPEN)
                .param("now", now())
                .param("note", which)
                .param("caseNumber", caseNumber)
                .update();
    }

    void missed(String caseNumber) {
        jdbc.sql("update rkv_request set missed_at = :now" + OPEN)
                .param("now", now())
                .param("caseNumber", caseNumber)
                .update();
    }

    void declined(String caseNumber, @Nullable String why) {
        jdbc.sql("update rkv_request set declined_at = :now, school_note = :note" + OPEN)
                .param("now", now())
                .param("note", why)
                .param("caseNumber", caseNumber)
                .update();
    }

    /** The school that is asked now. */
    Optional<String> askedSchool(String caseNumber) {
        return jdbc.sql("select school_id from rkv_request" + OPEN + " and school_id is not null")
                .param("caseNumber", caseNumber)
                .query(String.class)
                .optional();
    }

    void withdrawn(String caseNumber) {
        jdbc.sql("update rkv_request set withdrawn_at = :now" + OPEN)
                .param("now", now())
                .param("caseNumber", caseNumber)
                .update();
    }

    void renewed(String caseNumber, LocalDate dueOn) {
        jdbc.sql("update rkv_request set due_on = :dueOn" + OPEN)
                .param("dueOn", dueOn)
                .param("caseNumber", caseNumber)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
