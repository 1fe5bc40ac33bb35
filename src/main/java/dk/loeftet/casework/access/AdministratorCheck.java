package dk.loeftet.casework.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses to start an installation that nobody could administer, instead of running open or locked. The first
 * administrator comes from {@code camunda.bpm.admin-user}.
 */
@Component
class AdministratorCheck {

    private final IdentityService identityService;

    AdministratorCheck(IdentityService identityService) {
        this.identityService = identityService;
    }

    @EventListener
    void check(ApplicationStartedEvent started) {
        boolean none = identityService
                        .createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.groupId())
                        .count()
                == 0;
        if (none) {
            throw new NoAdministrator();
        }
    }
}
