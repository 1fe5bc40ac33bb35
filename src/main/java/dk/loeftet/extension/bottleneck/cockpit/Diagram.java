package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.HeatQuery;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.springframework.lang.Nullable;

/**
 * The diagram that is asked for, of one who may read it.
 *
 * @param versions how many versions of the process there are
 * @param days so many, today with them, are counted of what has ended
 */
record Diagram(ProcessDefinition shown, int versions, int days, ModelElements elements, HeatQuery query) {

    private static final String USUAL_PERIOD = "90";
    private static final List<String> PERIODS = List.of("30", USUAL_PERIOD, "365");

    /**
     * Reads the address.
     *
     * @param versions {@code this} for the version that is drawn, everything else for all
     * @param period so many days back goes what has ended; null for the usual
     */
    static Diagram of(Visit visit, @Nullable String definitionId, @Nullable String versions, @Nullable String period) {
        if (definitionId == null || definitionId.isBlank()) {
            throw new Refused("Feltet definition mangler: skriv id på en procesdefinition.");
        }
        if (period != null && !PERIODS.contains(period)) {
            throw new Refused("Feltet days skal være 30, 90 eller 365.");
        }
        RepositoryService repository = visit.engine().getRepositoryService();
        ProcessDefinition shown = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult();
        if (shown == null || !visit.reader().mayRead(shown.getKey())) {
            throw new Visit.KeptOut();
        }
        ProcessDefinitionQuery siblings =
                repository.createProcessDefinitionQuery().processDefinitionKey(shown.getKey());
        List<ProcessDefinition> all = (shown.getTenantId() == null
                        ? siblings.withoutTenantId()
                        : siblings.tenantIdIn(shown.getTenantId()))
                .list();
        Set<String> ids = all.stream().map(ProcessDefinition::getId).collect(Collectors.toSet());
        ModelElements elements = new ModelElements(repository, shown, ids);
        boolean one = "this".equals(versions);
        int days = Integer.parseInt(Objects.requireNonNullElse(period, USUAL_PERIOD));
        LocalDate today = LocalDate.ofInstant(visit.beans().getBean(Clock.class).instant(), WorkingCalendar.ZONE);
        return new Diagram(
                shown,
                all.size(),
                days,
                elements,
                new HeatQuery(
                        shown.getKey(),
                        one ? shown.getVersion() : null,
                        one ? Set.of(shown.getId()) : ids,
                        elements,
                        today.minusDays(days - 1L),
                        visit.reader().offices(null)));
    }

    /** What the answer says about itself. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", shown.getKey());
        json.put("version", shown.getVersion());
        json.put("versions", query.version() == null ? "all" : "this");
        json.put("versionCount", versions);
        json.put("days", days);
        return json;
    }
}
