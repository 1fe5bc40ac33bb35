package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.Bottlenecks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The data that the pages in Cockpit ask for, and the pages' scripts and styles. */
@Path("plugin/" + LoeftetCockpitPlugin.ID)
public final class LoeftetCockpitResource extends AbstractCockpitPluginRootResource {

    public LoeftetCockpitResource() {
        super(LoeftetCockpitPlugin.ID);
    }

    // Asked for by the constructor above this one: nothing of this object is there yet.
    @Override
    protected List<String> getAllowedAssets() {
        return PluginAssets.paths();
    }

    /** By stage. */
    @GET
    @Path("{engine}/bottlenecks")
    @Produces(MediaType.APPLICATION_JSON)
    public Response stages(@PathParam("engine") String engine) {
        return answer(engine, "stages");
    }

    /** By {@code activities}, {@code waiting-on} or {@code parties}. */
    @GET
    @Path("{engine}/bottlenecks/{by}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response others(@PathParam("engine") String engine, @PathParam("by") String by) {
        return answer(engine, by);
    }

    private Response answer(String engineName, String by) {
        ApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        Bottlenecks bottlenecks = beans.getBeanProvider(Bottlenecks.class).getIfAvailable();
        ProcessEngine engine = beans.getBean(ProcessEngine.class);
        if (bottlenecks == null || !engine.getName().equals(engineName)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return new BottleneckDoor(engine, bottlenecks).answer(by, uriInfo.getQueryParameters());
    }
}
