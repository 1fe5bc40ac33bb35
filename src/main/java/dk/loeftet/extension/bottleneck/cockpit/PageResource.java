package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.BottleneckPages;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** What the page of the bottlenecks asks for. */
@Path("plugin/" + LoeftetCockpitPlugin.ID + "/{engine}/bottleneck-page")
public final class PageResource {

    @Context
    private ServletContext servletContext;

    @Context
    private UriInfo uriInfo;

    @Context
    private HttpHeaders headers;

    @PathParam("engine")
    private String engineName;

    /** Which pathways and offices the reader may choose. */
    @GET
    @Path("choices")
    @Produces(MediaType.APPLICATION_JSON)
    public Response choices() {
        return answer(PageDoor::choices);
    }

    /** Everything of a period but the cases. */
    @GET
    @Path("overview")
    @Produces(MediaType.APPLICATION_JSON)
    public Response overview() {
        return answer(PageDoor::overview);
    }

    /** The cases that stand longest now. */
    @GET
    @Path("cases")
    @Produces(MediaType.APPLICATION_JSON)
    public Response cases() {
        return answer(PageDoor::cases);
    }

    /** How waiting went over a period. */
    @GET
    @Path("course")
    @Produces(MediaType.APPLICATION_JSON)
    public Response course() {
        return answer(PageDoor::course);
    }

    /** The figures to take along, without small numbers; a refusal is JSON. */
    @GET
    @Path("flaskehalse.csv")
    public Response csv() {
        return answer(door -> door.export(ExportFormat.CSV));
    }

    /** As {@link #csv()}, for Excel. */
    @GET
    @Path("flaskehalse.xlsx")
    public Response excel() {
        return answer(door -> door.export(ExportFormat.EXCEL));
    }

    private Response answer(Function<PageDoor, Response> question) {
        ApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        ProcessEngine engine = beans.getBean(ProcessEngine.class);
        if (beans.getBeanProvider(BottleneckPages.class).getIfAvailable() == null
                || !engine.getName().equals(engineName)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return question.apply(new PageDoor(beans, engine, new Fields(uriInfo.getQueryParameters()), language()));
    }

    /** The first language of the reader that we speak; Danish where there is none. */
    private Locale language() {
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> "da".equals(locale.getLanguage()) || "en".equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.forLanguageTag("da"));
    }
}
