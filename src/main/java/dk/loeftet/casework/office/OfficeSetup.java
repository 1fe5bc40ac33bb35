package dk.loeftet.casework.office;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the offices of the settings as rows of ours and as tenants of the engine. */
@Component
@Order(10)
class OfficeSetup implements ApplicationRunner {

    private final OfficeSettings settings;
    private final Offices offices;
    private final IdentityService identityService;

    OfficeSetup(OfficeSettings settings, Offices offices, IdentityService identityService) {
        this.settings = settings;
        this.offices = offices;
        this.identityService = identityService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        for (OfficeSettings.Entry entry : settings.offices()) {
            offices.save(new Office(entry.id(), entry.municipality(), entry.name()));
            offices.saveContact(new OfficeContact(entry.id(), entry.name(), entry.phone(), entry.email()));
            Tenant tenant =
                    identityService.createTenantQuery().tenantId(entry.id()).singleResult();
            if (tenant == null) {
                tenant = identityService.newTenant(entry.id());
            }
            tenant.setName(entry.name());
            identityService.saveTenant(tenant);
        }
    }
}
