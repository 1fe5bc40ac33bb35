package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.BottleneckLine;
import dk.loeftet.extension.bottleneck.BottleneckQuery;
import dk.loeftet.extension.bottleneck.BottleneckReport;
import dk.loeftet.extension.bottleneck.Bottlenecks;
import dk.loeftet.extension.bottleneck.Dimension;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.lang.Nullable;

/** Lets in who may read, and writes the answer. */
final class BottleneckDoor {

    /** Longer than any pathway; more would only be slow. */
    private static final int MOST_YEARS = 5;

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
            String pathway = text(fields, "pathway");
            Reader reader = new Reader(engine, authentication);
            if (!reader.mayRead(pathway)) {
                return says(Status.FORBIDDEN, "Du har ikke adgang til tallene for forløbet.");
            }
            LocalDate from = date(fields, "from");
            LocalDate to = date(fields, "to");
            if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) {
                throw new Refused("Feltet to skal ligge efter from og højst " + MOST_YEARS + " år senere.");
            }
            BottleneckReport report = bottlenecks.report(
                    table.dimension(),
                    new BottleneckQuery(pathway, from, to, reader.offices(fields.getFirst("office"))));
            return Response.ok(table.json(report)).build();
        } catch (Refused refused) {
            return says(Status.BAD_REQUEST, refused.getMessage());
        }
    }

    private static Response says(Status status, String message) {
        return Response.status(status).entity(Map.of("message", message)).build();
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        if (text == null || text.isBlank() || "*".equals(text)) {
            throw new Refused("Feltet " + name + " mangler: skriv nøglen på ét forløb.");
        }
        return text;
    }

    private static LocalDate date(MultivaluedMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException unreadable) {
            throw refusedDate(name);
        }
        throw refusedDate(name);
    }

    private static Refused refusedDate(String name) {
        return new Refused("Feltet " + name + " skal være en dato som 2026-01-31.");
    }

    /** How a dimension is called in the answer. */
    private record Table(Dimension dimension, String lines, String id) {

        Map<String, Object> json(BottleneckReport report) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("headline", report.headline());
            json.put(lines, report.lines().stream().map(this::json).toList());
            return json;
        }

        private Map<String, Object> json(BottleneckLine line) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(id, line.id());
            json.put("name", line.name());
            json.put("open", line.open());
            json.put("overdue", line.overdue());
            json.put("planned", line.planned());
            json.put("entered", line.entered());
            json.put("left", line.left());
            json.put("medianDays", rounded(line.medianDays(), 10));
            json.put("medianAtLeast", line.medianAtLeast());
            json.put("p80Days", rounded(line.p80Days(), 10));
            json.put("p80AtLeast", line.p80AtLeast());
            json.put("p90Days", rounded(line.p90Days(), 10));
            json.put("p90AtLeast", line.p90AtLeast());
            json.put("withinDeadline", rounded(line.withinDeadline(), 1000));
            json.put("unassignedMedianDays", rounded(line.unassignedMedianDays(), 10));
            json.put("assignedMedianDays", rounded(line.assignedMedianDays(), 10));
            json.put("agreedDays", rounded(line.agreedDays(), 10));
            json.put("oldestOpenDays", rounded(line.oldestOpenDays(), 10));
            json.put("trend", rounded(line.trend(), 10));
            json.put("stallScore", rounded(line.stallScore(), 10));
            return json;
        }

        private static @Nullable Double rounded(@Nullable Double value, int parts) {
            return value == null ? null : (double) Math.round(value * parts) / parts;
        }
    }
}
