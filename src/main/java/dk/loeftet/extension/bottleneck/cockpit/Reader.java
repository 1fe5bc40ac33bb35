package dk.loeftet.extension.bottleneck.cockpit;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.lang.Nullable;

/** Who asks, and what the engine lets them read. */
final class Reader {

    private final ProcessEngine engine;
    private final Authentication authentication;

    Reader(ProcessEngine engine, Authentication authentication) {
        this.engine = engine;
        this.authentication = authentication;
    }

    /** Figures are history, seen in Cockpit: who may read that may read them. */
    boolean mayRead(String pathway) {
        return may(Permissions.ACCESS, Resources.APPLICATION, "cockpit")
                && may(ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, pathway);
    }

    /** Whether there is any pathway at all whose figures the reader may read. */
    boolean mayReadSome() {
        return mayRead(Authorization.ANY);
    }

    /**
     * The offices whose cases the engine would show this reader, as with all its tenants: the own ones, and cases of no
     * office.
     *
     * @param office only this one; null for all
     */
    Predicate<String> offices(@Nullable String office) {
        List<String> own = authentication.getTenantIds() == null ? List.of() : authentication.getTenantIds();
        boolean all = !((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.getTenantManager().isTenantCheckEnabled());
        return tenant -> (all || tenant == null || own.contains(tenant))
                && (office == null || office.isEmpty() || office.equals(tenant));
    }

    private boolean may(Permission permission, Resource resource, String id) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        return authorizations.isUserAuthorized(
                authentication.getUserId(), authentication.getGroupIds(), permission, resource, id);
    }
}
