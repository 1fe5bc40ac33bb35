package dk.loeftet.casework.intake;

import dk.loeftet.casework.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Finds the user behind the adviser that a list names. */
@Component
class Advisers {

    private final IdentityService identityService;

    Advisers(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The id of the caseworker with this id or full name, if there is exactly one and the user works in the office. */
    Optional<String> find(String idOrName, String officeId) {
        return identified(idOrName).filter(this::isCaseworker).filter(userId -> worksIn(userId, officeId));
    }

    private Optional<String> identified(String idOrName) {
        User byId = identityService
                .createUserQuery()
                .userId(idOrName.toLowerCase(Locale.ROOT))
                .singleResult();
        if (byId != null) {
            return Optional.of(byId.getId());
        }
        // A family name has no space in the list of a job centre: everything before it is the first name.
        int lastSpace = idOrName.lastIndexOf(' ');
        if (lastSpace < 0) {
            return Optional.empty();
        }
        List<User> byName = identityService
                .createUserQuery()
                .userFirstName(idOrName.substring(0, lastSpace))
                .userLastName(idOrName.substring(lastSpace + 1))
                .listPage(0, 2);
        return byName.size() == 1 ? Optional.of(byName.get(0).getId()) : Optional.empty();
    }

    /** The adviser of a case gets its tasks: a list must not hand them to another role. */
    private boolean isCaseworker(String userId) {
        return identityService
                        .createUserQuery()
                        .userId(userId)
                        .memberOfGroup(Role.CASEWORKER.groupId())
                        .count()
                > 0;
    }

    private boolean worksIn(String userId, String officeId) {
        return identityService.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .anyMatch(officeId::equals);
    }
}
