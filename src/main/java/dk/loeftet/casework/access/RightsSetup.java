package dk.loeftet.casework.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each role its group and its rights in the engine. A task is seen through its candidates and its assignee, so
 * no role needs a right on tasks as such; offices are kept apart by the tenant check.
 */
@Component
@Order(30)
class RightsSetup implements ApplicationRunner {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    RightsSetup(IdentityService identityService, AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                group(role);
                grant(role, Resources.APPLICATION, "tasklist", ACCESS);
                if (!role.external()) {
                    grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, READ);
                    // To try what the screening would say, without a case.
                    grant(role, Resources.DECISION_DEFINITION, Authorization.ANY, READ, CREATE_INSTANCE);
                    grant(role, Resources.USER, Authorization.ANY, READ); // names of colleagues beside their tasks
                }
            }
        }
        for (Role leader : new Role[] {Role.TEAM_LEADER, Role.MANAGER}) {
            grant(leader, Resources.APPLICATION, "cockpit", ACCESS);
            // Leaders look, they do not suspend, modify or delete.
            grant(
                    leader,
                    Resources.PROCESS_DEFINITION,
                    Authorization.ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.READ_TASK);
            grant(leader, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
        }
    }

    private void group(Role role) {
        Group group = identityService.createGroupQuery().groupId(role.groupId()).singleResult();
        if (group == null) {
            group = identityService.newGroup(role.groupId());
            group.setType("WORKFLOW");
        }
        group.setName(role.danishName());
        identityService.saveGroup(group);
    }

    private void grant(Role role, Resource resource, String resourceId, Permission... permissions) {
        Authorization authorization = authorizationService
                .createAuthorizationQuery()
                .groupIdIn(role.groupId())
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (authorization == null) {
            authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(role.groupId());
            authorization.setResource(resource);
            authorization.setResourceId(resourceId);
        }
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
