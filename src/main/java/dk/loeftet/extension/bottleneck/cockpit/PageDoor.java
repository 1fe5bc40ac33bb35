package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.BottleneckExports;
import dk.loeftet.extension.bottleneck.BottleneckPages;
import dk.loeftet.extension.bottleneck.BottleneckQuery;
import dk.loeftet.extension.bottleneck.OpenCases;
import dk.loeftet.extension.bottleneck.PlaceNames;
import dk.loeftet.extension.bottleneck.Words;
import dk.loeftet.extension.wait.WorkingCalendar;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.ApplicationContext;

/** Lets in who may read what the page shows, by the same rule as {@link BottleneckDoor}, and writes the answers. */
final class PageDoor {

    private static final int MOST_CASES = 20;

    private final ApplicationContext beans;
    private final ProcessEngine engine;
    private final Fields fields;
    private final Locale language;

    PageDoor(ApplicationContext beans, ProcessEngine engine, Fields fields, Locale language) {
        this.beans = beans;
        this.engine = engine;
        this.fields = fields;
        this.language = language;
    }

    Response choices() {
        return identified(reader -> {
            Choices choices = new Choices(engine, reader);
            List<Choices.Choice> pathways = choices.pathways(pages().pathways(reader.offices(null)));
            if (pathways.isEmpty() && !reader.mayReadSome()) {
                return refused();
            }
            return Response.ok(Map.of("pathways", pathways, "offices", choices.offices(), "today", today().toString()))
                    .build();
        });
    }

    Response overview() {
        return asked((reader, pathway) ->
                PageJson.of(pages().report(query(reader, pathway), language), pages().allowance()));
    }

    Response cases() {
        return asked((reader, pathway) -> PageJson.of(
                beans.getBean(OpenCases.class)
                        .longest(
                                pathway,
                                reader.offices(fields.optional("office")),
                                fields.optional("stage"),
                                MOST_CASES),
                beans.getBean(PlaceNames.class),
                language));
    }

    Response course() {
        return asked(
                (reader, pathway) -> PageJson.of(pages().course(query(reader, pathway), fields.optional("stage"))));
    }

    Response export(ExportFormat format) {
        return answer((reader, pathway) -> {
            BottleneckQuery query = query(reader, pathway);
            BottleneckExports exports = beans.getBean(BottleneckExports.class);
            Choices choices = new Choices(engine, reader);
            String office = fields.optional("office");
            Export export = new Export(
                    choices.pathwayName(pathway),
                    office == null || office.isEmpty() ? choices.allOffices() : choices.officeName(office),
                    query.from(),
                    query.to(),
                    exports.threshold(),
                    exports.tables(query));
            return Response.ok(format.write(export), format.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(query, format) + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    private static String name(BottleneckQuery query, ExportFormat format) {
        String pathway = query.pathway().replaceAll("[^A-Za-z0-9_-]", "-");
        return "flaskehalse-" + pathway + "-" + query.from() + "-" + query.to() + "." + format.suffix();
    }

    private BottleneckQuery query(Reader reader, String pathway) {
        return new BottleneckQuery(pathway, fields.from(), fields.to(), reader.offices(fields.optional("office")));
    }

    private Response asked(Question question) {
        return answer((reader, pathway) -> Response.ok(question.ask(reader, pathway))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    private Response answer(Answer answer) {
        return identified(reader -> {
            String pathway = fields.pathway();
            return reader.mayRead(pathway) ? answer.to(reader, pathway) : refused();
        });
    }

    private Response identified(Function<Reader, Response> answer) {
        Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return says(Status.UNAUTHORIZED, "Log ind for at se flaskehalse.");
        }
        try {
            return answer.apply(new Reader(engine, authentication));
        } catch (Refused refused) {
            return says(Status.BAD_REQUEST, refused.getMessage());
        }
    }

    private Response refused() {
        return says(Status.FORBIDDEN, Words.of(language).say("refused"));
    }

    private static Response says(Status status, String message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("message", message);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(json)
                .build();
    }

    private BottleneckPages pages() {
        return beans.getBean(BottleneckPages.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(beans.getBean(Clock.class).instant(), WorkingCalendar.ZONE);
    }

    /** What is answered to somebody who may read the pathway. */
    @FunctionalInterface
    private interface Question {
        Map<String, Object> ask(Reader reader, String pathway);
    }

    /** The answer itself. */
    @FunctionalInterface
    private interface Answer {
        Response to(Reader reader, String pathway);
    }
}
