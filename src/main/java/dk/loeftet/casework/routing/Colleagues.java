package dk.loeftet.casework.routing;

import dk.loeftet.casework.access.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** Who works where and who is away on one day; each question is asked once. For one thread and one batch. */
public final class Colleagues {

    private final IdentityService identityService;
    private final Map<String, Absence> absences;
    private final Map<String, Set<String>> members = new HashMap<>();
    private @Nullable Set<String> administrators;

    /** Knows who is away on the day. */
    public Colleagues(IdentityService identityService, JdbcClient jdbc, LocalDate today) {
        this.identityService = identityService;
        // Of two absences on one day the later begun one says who stands in, as for new tasks.
        absences = jdbc.sql("""
                        select user_id, substitute from absence
                        where absent_from <= :today and absent_to >= :today order by absent_from
                        """).param("today", today).query(Absence.class).list().stream()
                .collect(Collectors.toMap(Absence::userId, absence -> absence, (earlier, later) -> later));
    }

    /** Whether the user is away on the day. */
    public boolean isAway(String user) {
        return absences.containsKey(user);
    }

    /** The user, during absence the substitute; empty when that one is away too. */
    public Optional<String> presentFor(@Nullable String user) {
        if (user == null || !isAway(user)) {
            return Optional.ofNullable(user);
        }
        return Optional.ofNullable(absences.get(user).substitute()).filter(substitute -> !isAway(substitute));
    }

    /** The members of a role in an office, each or the substitute; without those who only hold its rights. */
    public Set<String> presentIn(String group, @Nullable String officeId) {
        return in(group, officeId).stream()
                .flatMap(user -> presentFor(user).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The members of a role in an office; without administrators, who hold the rights of all roles but not their work. */
    public Set<String> in(String group, @Nullable String officeId) {
        return members.computeIfAbsent(group + "@" + officeId, which -> {
            UserQuery query = identityService.createUserQuery().memberOfGroup(group);
            Set<String> all = ids(officeId == null ? query : query.memberOfTenant(officeId));
            all.removeAll(administrators());
            return all;
        });
    }

    /** The people of a partner who have the role. */
    public Set<String> at(String partnerId, Role role) {
        Set<String> people = new LinkedHashSet<>(presentIn(partnerId, null));
        people.retainAll(in(role.groupId(), null));
        return people;
    }

    /** Those who hold the rights of all roles. */
    public Set<String> administrators() {
        if (administrators == null) {
            administrators = ids(identityService.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.groupId()));
        }
        return administrators;
    }

    private static Set<String> ids(UserQuery query) {
        List<User> users = query.orderByUserId().asc().unlimitedList();
        return users.stream().map(User::getId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Absence(String userId, @Nullable String substitute) {}
}
