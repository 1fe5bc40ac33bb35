package dk.loeftet.support;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Makes users to log in as; their password is their id. */
public final class People {

    private final IdentityService identityService;

    public People(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** A user of one group in one office; nothing happens if there already is one with this id. */
    public void user(String id, String firstName, String lastName, String group, String office) {
        if (identityService.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(id);
        identityService.saveUser(user);
        group(group);
        identityService.createMembership(id, group);
        if (office != null) {
            identityService.createTenantUserMembership(office, id);
        }
    }

    /** Puts a user into one more group. */
    public void also(String id, String group) {
        group(group);
        if (identityService.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
            identityService.createMembership(id, group);
        }
    }

    private void group(String id) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }
}
