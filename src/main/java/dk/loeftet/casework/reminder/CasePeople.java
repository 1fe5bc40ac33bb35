package dk.loeftet.casework.reminder;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.partner.Partner;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/**
 * The people and partners named on a case.
 *
 * @param schoolId the school that was chosen
 */
record CasePeople(
        String caseNumber,
        String officeId,
        @Nullable String ambassador,
        @Nullable String adviser,
        @Nullable String schoolId,
        @Nullable String akasseId) {

    /** Of many cases, by case number; what is no case is missing. */
    static Map<String, CasePeople> of(Collection<String> caseNumbers, JdbcClient jdbc) {
        return jdbc
                .sql("""
                        select case_number, office_id, ambassador, adviser, school_id, akasse_id
                        from case_file where case_number = any (:numbers)
                        """)
                .param("numbers", caseNumbers.toArray(String[]::new))
                .query((row, number) -> new CasePeople(
                        row.getString("case_number"),
                        row.getString("office_id"),
                        row.getString("ambassador"),
                        row.getString("adviser"),
                        row.getString("school_id"),
                        row.getString("akasse_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(CasePeople::caseNumber, Function.identity()));
    }

    /** The person who has the role in this case. */
    Optional<String> named(String groupId) {
        if (Role.EDU_AMBASSADOR.groupId().equals(groupId)) {
            return Optional.ofNullable(ambassador);
        }
        return Role.CASEWORKER.groupId().equals(groupId) ? Optional.ofNullable(adviser) : Optional.empty();
    }

    /** The partner for whom people of an external role work in this case. */
    Optional<String> partnerOf(Role external) {
        return Optional.ofNullable(external == Role.SCHOOL_RKV ? schoolId : akasseId);
    }

    /** The word of the partner table for those for whom people of an external role work. */
    static String partnerKind(Role external) {
        return external == Role.SCHOOL_RKV ? Partner.SCHOOL : Partner.AKASSE;
    }
}
