package dk.loeftet.casework.sharing;

import dk.loeftet.casework.partner.Partners;
import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Teaches the engine to keep partners away from cases that may not be shared with them. */
@Component
class SharingPlugin extends AbstractProcessEnginePlugin {

    private final Partners partners;
    private final SharingPermission permission;

    SharingPlugin(Partners partners, SharingPermission permission) {
        this.partners = partners;
        this.permission = permission;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new SharingParseListener(partners, permission));
    }
}
