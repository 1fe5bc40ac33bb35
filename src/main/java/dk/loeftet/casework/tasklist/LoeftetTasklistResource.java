package dk.loeftet.casework.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's scripts and styles; its data comes from {@code /api}. */
@Path("plugin/" + LoeftetTasklistPlugin.ID)
public final class LoeftetTasklistResource extends AbstractTasklistPluginRootResource {

    public LoeftetTasklistResource() {
        super(LoeftetTasklistPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return PluginAssets.PATHS;
    }
}
