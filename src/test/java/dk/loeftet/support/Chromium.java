package dk.loeftet.support;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed Chromium: {@code LOEFTET_CHROMIUM}, {@code /usr/bin/chromium}, or {@code chromium} on the path. Without
 * one the tests are skipped, unless {@code LOEFTET_BROWSER_REQUIRED=true} makes its absence a failure.
 */
public final class Chromium implements AutoCloseable {

    private static final String ABSENT =
            "No Chromium found: install it, or name it in LOEFTET_CHROMIUM, to run the browser tests.";
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    /** Starts the browser, or skips the test where there is none. */
    public static Chromium launch() {
        Optional<Path> program = candidates().filter(Files::isExecutable).findFirst();
        if (program.isEmpty() && Boolean.parseBoolean(System.getenv("LOEFTET_BROWSER_REQUIRED"))) {
            throw new AssertionError(ABSENT);
        }
        return new Chromium(program.orElseGet(() -> abort(ABSENT)));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
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
