package dk.loeftet.casework.reminder;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.routing.Colleagues;
import dk.loeftet.extension.notification.SendingPermission;
import dk.loeftet.extension.sweep.DueStep;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;

/**
 * Who hears of a step. A reminder goes to who must act, an escalation to the role that the deadline table names; where
 * that is nobody who is at work, the leader hears of it, then the manager, then an administrator: no step is lost.
 */
final class Targets {

    private static final Logger LOG = LoggerFactory.getLogger(Targets.class);

    private final Colleagues colleagues;
    private final Map<String, CasePeople> cases;
    private final SendingPermission permission;

    Targets(Colleagues colleagues, Map<String, CasePeople> cases, SendingPermission permission) {
        this.colleagues = colleagues;
        this.cases = cases;
        this.permission = permission;
    }

    Set<String> of(DueStep step) {
        Optional<CasePeople> theCase = Optional.ofNullable(step.businessKey()).map(cases::get);
        String office = Optional.ofNullable(step.tenantId())
                .or(() -> theCase.map(CasePeople::officeId))
                .orElse(null);
        Set<String> told = step.isReminder() ? whoMustAct(step, theCase, office) : whoIsToKnow(step, theCase, office);
        if (!told.isEmpty()) {
            return told;
        }
        LOG.warn("Nobody at work to tell of step {} of wait {}: it goes to the leader", step.index(), step.waitId());
        return leader(office);
    }

    private Set<String> whoMustAct(DueStep step, Optional<CasePeople> theCase, @Nullable String office) {
        Optional<String> assignee = colleagues.presentFor(step.assignee());
        if (assignee.isPresent()) {
            return Set.of(assignee.get());
        }
        if (step.groupId() != null) {
            return colleaguesOf(step.groupId(), theCase, office);
        }
        // A wait without a task is followed by the people of the case.
        return Stream.of(Role.CASEWORKER, Role.EDU_AMBASSADOR)
                .flatMap(role -> theCase.flatMap(people -> people.named(role.groupId())).stream())
                .flatMap(user -> colleagues.presentFor(user).stream())
                .limit(1)
                .collect(Collectors.toSet());
    }

    private Set<String> whoIsToKnow(DueStep step, Optional<CasePeople> theCase, @Nullable String office) {
        String group = step.step().role();
        Optional<Role> role = Role.ofGroup(group);
        if (role.filter(Role::external).isPresent()) {
            return withTheLeaderInCopy(partnersPeople(step, role.get(), theCase), office);
        }
        Set<String> told = colleaguesOf(group, theCase, office);
        return role.filter(Role.MANAGER::equals).isPresent() ? withTheLeaderInCopy(told, office) : told;
    }

    /** The person of that role on the case, else everybody of the role in the office. */
    private Set<String> colleaguesOf(String group, Optional<CasePeople> theCase, @Nullable String office) {
        Optional<String> named = theCase.flatMap(people -> people.named(group)).flatMap(colleagues::presentFor);
        return named.isPresent() ? Set.of(named.get()) : colleagues.presentIn(group, office);
    }

    /** Nobody outside hears of a case that may not be shared with them. */
    private Set<String> partnersPeople(DueStep step, Role role, Optional<CasePeople> theCase) {
        return Optional.ofNullable(step.party())
                .or(() -> theCase.flatMap(people -> people.partnerOf(role)))
                .filter(partner -> permission.isGiven(step.businessKey(), CasePeople.partnerKind(role)))
                .map(partner -> colleagues.at(partner, role))
                .orElse(Set.of());
    }

    /** Whoever tells somebody outside the team does not go past its leader (KK-89). */
    private Set<String> withTheLeaderInCopy(Set<String> told, @Nullable String office) {
        if (told.isEmpty()) {
            return told;
        }
        Set<String> all = new LinkedHashSet<>(told);
        all.addAll(colleagues.presentIn(Role.TEAM_LEADER.groupId(), office));
        return all;
    }

    private Set<String> leader(@Nullable String office) {
        return Stream.of(Role.TEAM_LEADER, Role.MANAGER)
                .map(role -> colleagues.presentIn(role.groupId(), office))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElseGet(colleagues::administrators);
    }
}
