package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.BottleneckQuery;
import dk.loeftet.extension.bottleneck.BottleneckReport;
import dk.loeftet.extension.bottleneck.Bottlenecks;
import dk.loeftet.extension.bottleneck.figure.Dimension;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Lets in who may read, and writes the answer. */
final class BottleneckDoor {

    private static final Map<String, Table> TABLES = Map.of(
            "stages", new Table(Dimension.STAGE, "stages", "stage"),
            "activities", new Table(Dimension.ACTIVITY, "activities", "activity"),
            "waiting-on", new Table(Dimension.WAITING_ON, "waitingOn", "waitingOn"),
            "parties", new Table(Dimension.PARTY, "parties", "party"));

    private final ProcessEngine engine;
    private final Bottlenecks bottlenecks;

    BottleneckDoor(ProcessEngine engine, Bottlenecks bottlenecks) {
        this.engine = engine;
        this.bottlenecks = bottlenecks;
    }

    Response answer(String by, MultivaluedMap<String, String> fields) {
        Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return says(Status.UNAUTHORIZED, "Log ind for at se flaskehalse.");
        }
        Table table = TABLES.get(by);
        if (table == null) {
            return says(Status.NOT_FOUND, "Siden findes ikke: vælg activities, waiting-on eller parties.");
        }
        try {
            Fields asked = new Fields(fields);
            String pathway = asked.pathway();
            Reader reader = new Reader(engine, authentication);
            if (!reader.mayRead(pathway)) {
                return says(Status.FORBIDDEN, "Du har ikke adgang til tallene for forløbet.");
            }
            BottleneckReport report = bottlenecks.report(
                    table.dimension(),
                    new BottleneckQuery(pathway, asked.from(), asked.to(), reader.offices(asked.optional("office"))));
            return Response.ok(table.json(report)).build();
        } catch (Refused refused) {
            return says(Status.BAD_REQUEST, refused.getMessage());
        }
    }

    private static Response says(Status status, String message) {
        return Response.status(status).entity(Map.of("message", message)).build();
    }

    /** How a dimension is called in the answer. */
    private record Table(Dimension dimension, String lines, String id) {

        Map<String, Object> json(BottleneckReport report) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("headline", report.headline());
            json.put(
                    lines,
                    report.lines().stream().map(line -> LineJson.of(line, id)).toList());
            return json;
        }
    }
}
