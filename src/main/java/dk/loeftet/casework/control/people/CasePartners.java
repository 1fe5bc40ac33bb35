package dk.loeftet.casework.control.people;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.control.people.CasePartner.Contact;
import dk.loeftet.casework.partner.Partner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part in a case. A role in which nobody is named stands there all the same, so that it is seen to be open. */
@Component
class CasePartners {

    private final JdbcClient jdbc;
    private final IdentityService identityService;
    private final UserNames userNames;

    CasePartners(JdbcClient jdbc, IdentityService identityService, UserNames userNames) {
        this.jdbc = jdbc;
        this.identityService = identityService;
        this.userNames = userNames;
    }

    List<CasePartner> of(UUID caseId) {
        Named named = jdbc.sql("""
                        select c.school_id, c.akasse_id, c.akasse_text, c.ambassador, c.adviser, c.adviser_text, c.office_id,
                          o.phone as office_phone,
                          (select x.company_id from case_opening x where x.case_id = c.id
                           order by x.noted_at desc, x.id fetch first 1 row only) as company_id,
                          (select x.company_name from case_opening x where x.case_id = c.id
                           order by x.noted_at desc, x.id fetch first 1 row only) as company_name
                        from case_file c join office o on o.id = c.office_id where c.id = :case
                        """).param("case", caseId).query(Named.class).single();
        List<CasePartner> all = new ArrayList<>();
        all.add(partner(Partner.SCHOOL, named.schoolId(), null));
        all.add(partner(Partner.AKASSE, named.akasseId(), named.akasseText()));
        all.add(partner(Partner.COMPANY, named.companyId(), named.companyName()));
        all.add(colleague(Role.EDU_AMBASSADOR, named.ambassador(), null, named.officePhone()));
        all.add(colleague(Role.CASEWORKER, named.adviser(), named.adviserText(), named.officePhone()));
        all.addAll(consultants(named));
        return all;
    }

    private CasePartner partner(String role, @Nullable String id, @Nullable String written) {
        if (id == null) {
            return new CasePartner(role, written, null, null, List.of());
        }
        List<Contact> people =
                jdbc.sql("""
                        select name, job_title, phone, email from partner_contact where partner_id = :id order by name
                        """).param("id", id).query(Contact.class).list();
        return jdbc.sql("select name, phone, email from partner where id = :id")
                .param("id", id)
                .query((row, number) -> new CasePartner(
                        role, row.getString("name"), row.getString("phone"), row.getString("email"), people))
                .single();
    }

    /** Nobody has a phone of their own in the engine: the office is the one to call. */
    private CasePartner colleague(
            Role role, @Nullable String userId, @Nullable String written, @Nullable String officePhone) {
        if (userId == null) {
            return written == null
                    ? CasePartner.nobody(role.groupId())
                    : new CasePartner(role.groupId(), written, officePhone, null, List.of());
        }
        String email = Optional.ofNullable(
                        identityService.createUserQuery().userId(userId).singleResult())
                .map(User::getEmail)
                .filter(address -> !address.isBlank())
                .orElse(null);
        return new CasePartner(role.groupId(), userNames.of(userId), officePhone, email, List.of());
    }

    /** No case names its consultant: all of the office are asked. An administrator holds every role and does the work of none. */
    private List<CasePartner> consultants(Named named) {
        Set<String> administrators =
                identityService.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.groupId()).list().stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
        List<CasePartner> all = identityService
                .createUserQuery()
                .memberOfGroup(Role.COMPANY_CONSULTANT.groupId())
                .memberOfTenant(named.officeId())
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .filter(user -> !administrators.contains(user.getId()))
                .map(user -> colleague(Role.COMPANY_CONSULTANT, user.getId(), null, named.officePhone()))
                .toList();
        return all.isEmpty() ? List.of(CasePartner.nobody(Role.COMPANY_CONSULTANT.groupId())) : all;
    }

    private record Named(
            @Nullable String schoolId,
            @Nullable String akasseId,
            @Nullable String akasseText,
            @Nullable String companyId,
            @Nullable String companyName,
            @Nullable String ambassador,
            @Nullable String adviser,
            @Nullable String adviserText,
            String officeId,
            @Nullable String officePhone) {}
}
