package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.OpenCases;
import dk.loeftet.extension.bottleneck.Standing;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** What is open, overdue and stalled, for the dashboard. */
@Path("plugin/" + LoeftetCockpitPlugin.ID + "/{engine}/card")
@Produces(MediaType.APPLICATION_JSON)
public final class CardResource {

    @Context
    private ServletContext servlet;

    /** All pathways together that the reader may read. */
    @GET
    public Response card(@PathParam("engine") String engine) {
        return Visit.with(OpenCases.class, servlet, engine, (visit, cases) -> {
            Map<String, Boolean> readable = new HashMap<>();
            Standing standing = cases.now(
                    pathway -> readable.computeIfAbsent(pathway, visit.reader()::mayRead),
                    visit.reader().offices(null));
            if (!readable.containsValue(true) && !visit.reader().mayRead(Authorization.ANY)) {
                throw new Visit.KeptOut();
            }
            return json(visit.engine(), standing);
        });
    }

    private static Map<String, Object> json(ProcessEngine engine, Standing standing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("open", standing.open());
        json.put("overdue", standing.overdue());
        json.put("stalled", standing.stalled());
        json.put("allowance", standing.allowance());
        json.put(
                "places",
                standing.places().stream().map(place -> json(engine, place)).toList());
        return json;
    }

    private static Map<String, Object> json(ProcessEngine engine, Standing.WorstPlace place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pathway", place.pathway());
        json.put("pathwayName", name(engine, place.pathway()));
        json.put("stage", place.stage());
        json.put("name", place.name());
        json.put("open", place.open());
        json.put("overdue", place.overdue());
        json.put("lostDays", DiagramResource.tenths(place.lostDays()));
        return json;
    }

    private static String name(ProcessEngine engine, String key) {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .list()
                .stream()
                .findFirst()
                .map(ProcessDefinition::getName)
                .orElse(key);
    }
}
