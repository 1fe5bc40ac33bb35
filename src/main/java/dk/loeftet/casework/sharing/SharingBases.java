package dk.loeftet.casework.sharing;

import dk.loeftet.casework.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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
        return jdbc.sql(BASES + "where c.case_number = :caseNumber and b.in_force = :kind")
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

    /**
     * Adds a basis unless one is in force already.
     *
     * @return whether it was added
     */
    @Transactional
    public boolean add(
            String caseNumber,
            String partnerKind,
            String basis,
            String reference,
            LocalDate givenOn,
            @Nullable String recordedBy) {
        // First the lock, then the look: the constraint would break the form of whoever comes second.
        jdbc.sql("select id from case_file where case_number = :caseNumber for update")
                .param("caseNumber", caseNumber)
                .query(UUID.class)
                .optional();
        if (inForce(caseNumber, partnerKind).isPresent()) {
            return false;
        }
        return jdbc.sql("""
                        insert into sharing_basis (id, case_id, partner_kind, basis, reference, given_on, recorded_by,
                          recorded_at, in_force)
                        select :id, id, :kind, :basis, :reference, :givenOn, :recordedBy, :now, :kind
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
                        .update()
                > 0;
    }

    void withdraw(String caseNumber, String partnerKind, LocalDate withdrawnOn, String withdrawnBy) {
        jdbc.sql("""
                        update sharing_basis set withdrawn_on = :withdrawnOn, withdrawn_by = :withdrawnBy,
                          in_force = null
                        where in_force = :kind
                          and case_id = (select id from case_file where case_number = :caseNumber)
                        """)
                .param("withdrawnOn", withdrawnOn)
                .param("withdrawnBy", withdrawnBy)
                .param("kind", partnerKind)
                .param("caseNumber", caseNumber)
                .update();
    }

    /** The kinds of partners that the case was shared with and may no longer be, each with the basis that ended last. */
    List<SharingBasis> ended(String caseNumber) {
        return jdbc.sql(BASES + """
                        where c.case_number = :caseNumber and b.withdrawn_on is not null
                          and not exists (select 1 from sharing_basis f
                            where f.case_id = b.case_id and f.in_force = b.partner_kind)
                          and not exists (select 1 from sharing_basis l
                            where l.case_id = b.case_id and l.partner_kind = b.partner_kind
                              and l.recorded_at > b.recorded_at)
                        order by b.partner_kind
                        """)
                .param("caseNumber", caseNumber)
                .query(SharingBasis.class)
                .list();
    }

    /** Those of the cases whose sharing with somebody has ended. */
    List<String> endedAmong(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select distinct c.case_number from sharing_basis b join case_file c on c.id = b.case_id
                                where c.case_number in (:numbers) and b.withdrawn_on is not null
                                """)
                        .param("numbers", caseNumbers)
                        .query(String.class)
                        .list();
    }

    /** What other cases of the person in the same office are shared on, where this case has nothing yet; latest first. */
    List<EarlierBasis> earlier(String caseNumber) {
        return jdbc.sql("""
                        select o.case_number, b.partner_kind, b.basis, b.reference, b.given_on
                        from case_file c
                        join case_file o on o.person_id = c.person_id and o.office_id = c.office_id and o.id <> c.id
                        join sharing_basis b on b.case_id = o.id and b.in_force is not null
                        where c.case_number = :caseNumber and not exists (select 1 from sharing_basis f
                          where f.case_id = c.id and f.in_force = b.in_force)
                        order by b.recorded_at desc
                        """)
                .param("caseNumber", caseNumber)
                .query(EarlierBasis.class)
                .list();
    }

    boolean isOpen(String caseNumber) {
        return jdbc.sql("select count(*) from case_file where case_number = :caseNumber and status = 'OPEN'")
                        .param("caseNumber", caseNumber)
                        .query(Long.class)
                        .single()
                > 0;
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
