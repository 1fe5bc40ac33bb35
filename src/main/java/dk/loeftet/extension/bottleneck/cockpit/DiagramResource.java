package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.HeatLine;
import dk.loeftet.extension.bottleneck.HeatMap;
import dk.loeftet.extension.bottleneck.HeatReport;
import dk.loeftet.extension.bottleneck.OpenCases;
import dk.loeftet.extension.bottleneck.StandingCase;
import dk.loeftet.extension.bottleneck.StandingCases;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.lang.Nullable;

/** The heat of a diagram, and the cases that stand in it. */
@Path("plugin/" + LoeftetCockpitPlugin.ID + "/{engine}/diagram")
@Produces(MediaType.APPLICATION_JSON)
public final class DiagramResource {

    /** More than anybody goes through one by one. */
    private static final int MOST_CASES = 50;

    @Context
    private ServletContext servlet;

    /** Figures of each element that has any. */
    @GET
    public Response heat(
            @PathParam("engine") String engine,
            @QueryParam("definition") String definition,
            @QueryParam("versions") String versions,
            @QueryParam("days") String days) {
        return Visit.with(HeatMap.class, servlet, engine, (visit, heat) -> {
            Diagram diagram = Diagram.of(visit, definition, versions, days);
            HeatReport report = heat.of(diagram.query());
            Map<String, Object> json = diagram.json();
            json.put("cases", report.cases());
            json.put("elsewhere", report.elsewhere());
            json.put(
                    "elements",
                    report.elements().stream()
                            .map(line -> json(line, diagram.elements()))
                            .toList());
            return json;
        });
    }

    /** The cases that have stood longest in an element, or in all. */
    @GET
    @Path("cases")
    public Response cases(
            @PathParam("engine") String engine,
            @QueryParam("definition") String definition,
            @QueryParam("versions") String versions,
            @QueryParam("element") String element) {
        return Visit.with(OpenCases.class, servlet, engine, (visit, cases) -> {
            Diagram diagram = Diagram.of(visit, definition, versions, null);
            Set<String> pathways = visit.beans().getBean(HeatMap.class).pathways(diagram.query());
            String place = element == null || element.isBlank() ? null : element;
            StandingCases longest = cases.longest(diagram.query(), pathways, place, MOST_CASES);
            Map<String, Object> json = diagram.json();
            json.put("element", place);
            json.put("name", place == null ? null : diagram.elements().name(place));
            json.put("count", longest.count());
            json.put(
                    "cases",
                    visible(visit.engine(), longest.cases()).stream()
                            .map(DiagramResource::json)
                            .toList());
            return json;
        });
    }

    /** The engine says which instances this reader may open. */
    private static List<StandingCase> visible(ProcessEngine engine, List<StandingCase> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        Set<String> instances = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceIds(cases.stream().map(StandingCase::instance).collect(Collectors.toSet()))
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return cases.stream()
                .filter(standing -> instances.contains(standing.instance()))
                .toList();
    }

    private static Map<String, Object> json(HeatLine line, ModelElements elements) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("element", line.element());
        json.put("name", elements.name(line.element()));
        json.put("open", line.open());
        json.put("overdue", line.overdue());
        json.put("left", line.left());
        json.put("medianDays", tenths(line.medianDays()));
        json.put("medianAtLeast", line.medianAtLeast());
        json.put("totalDays", tenths(line.totalDays()));
        return json;
    }

    private static Map<String, Object> json(StandingCase standing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("instance", standing.instance());
        json.put("caseNumber", standing.caseNumber());
        json.put("where", standing.where());
        json.put("waitingOn", standing.waitingOn());
        json.put("party", standing.party());
        json.put("days", tenths(standing.days()));
        json.put("due", standing.due() == null ? null : standing.due().toString());
        json.put("lateDays", tenths(standing.lateDays()));
        json.put("paused", standing.paused());
        return json;
    }

    static @Nullable Double tenths(@Nullable Double days) {
        return days == null ? null : Math.round(days * 10) / 10.0;
    }
}
