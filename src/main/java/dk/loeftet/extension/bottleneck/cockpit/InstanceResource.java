package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.InstanceWait;
import dk.loeftet.extension.bottleneck.OpenCases;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.lang.Nullable;

/** How long a process instance stood where, with the models that it has called. */
@Path("plugin/" + LoeftetCockpitPlugin.ID + "/{engine}/instance")
@Produces(MediaType.APPLICATION_JSON)
public final class InstanceResource {

    @Context
    private ServletContext servlet;

    /** Its waits, the oldest first. */
    @GET
    @Path("{id}")
    public Response waits(@PathParam("engine") String engine, @PathParam("id") String id) {
        return Visit.with(OpenCases.class, servlet, engine, (visit, cases) -> {
            ProcessInstance instance = visit.engine()
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(id)
                    .singleResult();
            ProcessDefinition definition = instance == null ? null : definition(visit, instance);
            if (definition == null || !visit.reader().mayRead(definition.getKey())) {
                throw new Visit.KeptOut();
            }
            InstancePlaces places = new InstancePlaces(visit.engine(), instance, definition);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("caseNumber", instance.getBusinessKey());
            json.put(
                    "waits",
                    cases
                            .ofCase(
                                    instance.getRootProcessInstanceId(),
                                    visit.reader().offices(null))
                            .stream()
                            .filter(places::holds)
                            .map(wait -> json(wait, places))
                            .toList());
            return json;
        });
    }

    private static @Nullable ProcessDefinition definition(Visit visit, ProcessInstance instance) {
        RepositoryService repository = visit.engine().getRepositoryService();
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .singleResult();
    }

    private static Map<String, Object> json(InstanceWait wait, InstancePlaces places) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("elements", places.elements(wait));
        json.put("name", wait.name());
        json.put("stageName", wait.stageName());
        json.put("waitingOn", wait.waitingOn());
        json.put("party", wait.party());
        json.put("planned", wait.planned());
        json.put("entered", wait.entered().toString());
        json.put("left", text(wait.left()));
        json.put("due", wait.due() == null ? null : wait.due().toString());
        json.put("outcome", wait.outcome());
        json.put("days", DiagramResource.tenths(wait.days()));
        json.put("daysLeft", DiagramResource.tenths(wait.daysLeft()));
        json.put("lateDays", DiagramResource.tenths(wait.lateDays()));
        json.put("paused", wait.paused());
        json.put("pauses", wait.pauses().stream().map(InstanceResource::json).toList());
        return json;
    }

    private static Map<String, Object> json(InstanceWait.Stop stop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", stop.from().toString());
        json.put("to", text(stop.to()));
        return json;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
