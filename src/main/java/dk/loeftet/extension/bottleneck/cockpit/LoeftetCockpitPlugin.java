package dk.loeftet.extension.bottleneck.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings the bottlenecks into Cockpit; found through {@code META-INF/services}. */
public final class LoeftetCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "loeftet";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(
                LoeftetCockpitResource.class,
                PageResource.class,
                DiagramResource.class,
                InstanceResource.class,
                CardResource.class);
    }

    // Not the default plugin-webapp/loeftet: there lies what we show in Tasklist.
    @Override
    public String getAssetDirectory() {
        return PluginAssets.FOLDER;
    }
}
