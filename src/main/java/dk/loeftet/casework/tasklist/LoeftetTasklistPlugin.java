package dk.loeftet.casework.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Brings the panel and our pages into Tasklist; found through {@code META-INF/services}. */
public final class LoeftetTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "loeftet";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(LoeftetTasklistResource.class);
    }
}
