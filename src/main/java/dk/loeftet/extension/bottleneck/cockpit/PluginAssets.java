package dk.loeftet.extension.bottleneck.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scripts and styles of the plugin: everything that lies in its folder, and nothing else. */
final class PluginAssets {

    static final String FOLDER = "plugin-webapp/loeftet-cockpit";

    private PluginAssets() {}

    static List<String> paths() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(PluginAssets.class.getClassLoader())
                    .getResources("classpath*:" + FOLDER + "/app/*.*");
            return Arrays.stream(files)
                    .map(file -> "app/" + file.getFilename())
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
