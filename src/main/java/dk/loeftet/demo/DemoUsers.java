package dk.loeftet.demo;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People for every role; and the administrator holds every role in every office. */
@Component
@Profile("demo")
class DemoUsers {

    private static final String ADMINISTRATOR = "admin";

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final Offices offices;

    DemoUsers(IdentityService identityService, AuthorizationService authorizationService, Offices offices) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.offices = offices;
    }

    void create(DemoSettings settings) {
        for (DemoSettings.PartnerEntry partner : settings.partners()) {
            groupOf(partner);
        }
        for (DemoSettings.User entry : settings.users()) {
            User user = identityService.newUser(entry.id());
            user.setFirstName(entry.firstName());
            user.setLastName(entry.lastName());
            user.setPassword(entry.id());
            user.setEmail(entry.id() + "@loeftet.example");
            identityService.saveUser(user);
            entry.groups().forEach(group -> identityService.createMembership(entry.id(), group));
            entry.offices().forEach(office -> identityService.createTenantUserMembership(office, entry.id()));
        }
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                identityService.createMembership(ADMINISTRATOR, role.groupId());
            }
        }
        for (Office office : offices.all()) {
            identityService.createTenantUserMembership(office.id(), ADMINISTRATOR);
        }
    }

    /** A partner's people see what their own organisation was asked for: each has a group, with the right to read it. */
    private void groupOf(DemoSettings.PartnerEntry partner) {
        Group group = identityService.newGroup(partner.id());
        group.setName(partner.name());
        group.setType("PARTNER");
        identityService.saveGroup(group);
        Authorization tasklist = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        tasklist.setGroupId(partner.id());
        tasklist.setResource(Resources.APPLICATION);
        tasklist.setResourceId("tasklist");
        tasklist.addPermission(Permissions.ACCESS);
        authorizationService.saveAuthorization(tasklist);
    }
}
