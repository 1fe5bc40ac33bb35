package dk.loeftet.casework.cases;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Models are shared by all offices, running cases are not: an instance belongs to the office that it is started for. */
@Component
class OfficeTenantPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new OfficeOfTheCase());
    }

    private static final class OfficeOfTheCase implements TenantIdProvider {

        @Override
        public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            String inherited = tenantOf(context.getSuperExecution());
            return inherited != null
                    ? inherited
                    : context.getVariables().get(CaseVariables.OFFICE_ID) instanceof String office ? office : null;
        }

        @Override
        public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return tenantOf(context.getSuperExecution());
        }

        @Override
        public @Nullable String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext context) {
            return tenantOf(context.getExecution());
        }

        private static @Nullable String tenantOf(@Nullable DelegateExecution execution) {
            return execution == null ? null : execution.getTenantId();
        }
    }
}
