package dk.loeftet.extension.model;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the pathways lie.
 *
 * @param root directory with the folders {@code processes} and {@code forms}; without them the class path is read
 */
@ConfigurationProperties("loeftet.model")
record ModelProperties(@DefaultValue(".") String root) {

    /** Not bound as a path: Spring would look for "." on the class path first, and find the copies of the last build. */
    Path directory() {
        return Path.of(root);
    }
}
