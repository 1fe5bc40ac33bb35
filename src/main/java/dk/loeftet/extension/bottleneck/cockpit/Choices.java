package dk.loeftet.extension.bottleneck.cockpit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.lang.Nullable;

/** What a reader may choose from, as people call it. */
final class Choices {

    private final ProcessEngine engine;
    private final Reader reader;

    Choices(ProcessEngine engine, Reader reader) {
        this.engine = engine;
        this.reader = reader;
    }

    /** Those of the processes that the reader may read, in the same order. */
    List<Choice> pathways(List<String> keys) {
        return keys.stream()
                .filter(reader::mayRead)
                .map(key -> new Choice(key, pathwayName(key)))
                .toList();
    }

    String pathwayName(String key) {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .list()
                .stream()
                .map(ProcessDefinition::getName)
                .map(name -> orElse(name, key))
                .findFirst()
                .orElse(key);
    }

    /** The reader's offices by name. */
    List<Choice> offices() {
        return tenants().stream()
                .filter(tenant -> reader.offices(null).test(tenant.getId()))
                .map(tenant -> new Choice(tenant.getId(), orElse(tenant.getName(), tenant.getId())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** The name of one of the reader's offices; of another one not even that. */
    String officeName(String id) {
        return offices().stream()
                .filter(office -> office.id().equals(id))
                .map(Choice::name)
                .findFirst()
                .orElse(id);
    }

    String allOffices() {
        return offices().stream().map(Choice::name).collect(Collectors.joining(", "));
    }

    /** Who may read an office's figures may read its name, whatever the engine says of tenants. */
    private List<Tenant> tenants() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> engine.getIdentityService().createTenantQuery().list()));
    }

    private static String orElse(@Nullable String name, String id) {
        return name == null || name.isBlank() ? id : name;
    }

    /** Something to choose. */
    record Choice(String id, String name) {}
}
