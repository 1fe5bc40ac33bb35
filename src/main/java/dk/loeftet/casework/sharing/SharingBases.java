package dk.loeftet.casework.sharing;

import dk.loeftet.casework.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps every basis that a case was ever shared on; at most one of each kind of partner is in force. */
@Repository
class SharingBases {

    private static final String BASES = """
            select b.partner_kind, b.basis, b.reference, b.given_on, b.recorded_by, b.withdrawn_on, b.withdrawn_by
            from sharing_basis b join case_file c on c.id = b.case_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SharingBases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<SharingBasis> inForce(String caseNumber, String partnerKind) {
        return jdbc.sql(BASES
                        + "where c.case_number = :caseNumber and b.partner_kind = :kind and b.withdrawn_on is null")
                .param("caseNumber", caseNumber)
                .param("kind", partnerKind)
                .query(SharingBasis.class)
                .optional();
    }

    /** Every basis of the case, those in force first, then the latest. */
    List<SharingBasis> ofCase(String caseNumber) {
        return jdbc.sql(BASES + """
                        where c.case_number = :caseNumber
                        order by case when b.withdrawn_on is null then 0 else 1 end, b.recorded_at desc
                        """)
                .param("caseNumber", caseNumber)
                .query(SharingBasis.class)
                .list();
    }

    void add(
            String caseNumber,
            String partnerKind,
            String basis,
            String reference,
            LocalDate givenOn,
            @Nullable String recordedBy) {
        jdbc.sql("""
                        insert into sharing_basis (id, case_id, partner_kind, basis, reference, given_on, recorded_by,
                          recorded_at)
                        select :id, id, :kind, :basis, :reference, :givenOn, :recordedBy, :now
                        from case_file where case_number = :caseNumber
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", partnerKind)
                .param("basis", basis)
                .param("reference", reference)
                .param("givenOn", givenOn)
                .param("recordedBy", recordedBy == null ? Journal.SYSTEM : recordedBy)
                .param("now", OffsetDateTime.now(clock))
                .param("caseNumber", caseNumber)
                .update();
    }

    void withdraw(String caseNumber, String partnerKind, LocalDate withdrawnOn, String withdrawnBy) {
        jdbc.sql("""
                        update sharing_basis set withdrawn_on = :withdrawnOn, withdrawn_by = :withdrawnBy
                        where partner_kind = :kind and withdrawn_on is null
                          and case_id = (select id from case_file where case_number = :caseNumber)
                        """)
                .param("withdrawnOn", withdrawnOn)
                .param("withdrawnBy", withdrawnBy)
                .param("kind", partnerKind)
                .param("caseNumber", caseNumber)
                .update();
    }

    Optional<String> officeOf(String caseNumber) {
        return jdbc.sql("select office_id from case_file where case_number = :caseNumber")
                .param("caseNumber", caseNumber)
                .query(String.class)
                .optional();
    }

    Optional<String> ambassadorOf(String caseNumber) {
        return jdbc.sql("select ambassador from case_file where case_number = :caseNumber and ambassador is not null")
                .param("caseNumber", caseNumber)
                .query(String.class)
                .optional();
    }
}
