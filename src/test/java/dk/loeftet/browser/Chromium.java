package dk.loeftet.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the installed Chromium: {@code LOEFTET_CHROMIUM}, {@code /usr/bin/chromium}, or {@code chromium} on the path.
 * Without one the tests are skipped, unless {@code LOEFTET_BROWSER_REQUIRED=true} makes its absence a failure.
 */
final class Chromium {

    private static final String ABSENT =
            "No Chromium found: install it, or name it in LOEFTET_CHROMIUM, to run the browser tests.";

    private Chromium() {}

    static Path orSkip() {
        Optional<Path> found = candidates().filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && Boolean.parseBoolean(System.getenv("LOEFTET_BROWSER_REQUIRED"))) {
            throw new AssertionError(ABSENT);
        }
        return found.orElseGet(() -> abort(ABSENT));
    }

    private static Stream<Path> candidates() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "chromium"));
        Stream<Path> known = Stream.of(System.getenv("LOEFTET_CHROMIUM"), "/usr/bin/chromium")
                .filter(Objects::nonNull)
                .map(Path::of);
        return Stream.concat(known, onPath);
    }
}
