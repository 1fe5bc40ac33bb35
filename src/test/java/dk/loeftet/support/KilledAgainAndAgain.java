package dk.loeftet.support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs a main class in a JVM of its own and kills it, again and again, at random moments of its work: as a power cut
 * would, without any farewell. The program must say {@link #AT_WORK} on its output when it begins, so that no time is
 * lost in killing JVMs that are still starting.
 */
public final class KilledAgainAndAgain {

    /** The line by which the program says that it works now. */
    public static final String AT_WORK = "at work";

    private static final Duration START = Duration.ofSeconds(60);

    private final Class<?> program;
    private final List<String> arguments;
    private final Random random;

    /**
     * @param program has a main method; everything it shares with the test lies outside of it: a database, a server
     * @param seed of the moments, so that a failure comes again
     */
    public KilledAgainAndAgain(Class<?> program, List<String> arguments, long seed) {
        this.program = program;
        this.arguments = arguments;
        this.random = new Random(seed);
    }

    /**
     * Starts and kills.
     *
     * @param latest the longest that one of them works
     * @param workLeft asked before each start
     * @return how many were killed at work: at most {@code times}, fewer when no work was left
     */
    public int kill(int times, Duration latest, BooleanSupplier workLeft) throws IOException, InterruptedException {
        int killed = 0;
        while (killed < times && workLeft.getAsBoolean()) {
            Process process = start();
            try {
                awaitWork(process);
                boolean ended =
                        process.waitFor(1 + random.nextInt(Math.toIntExact(latest.toMillis())), TimeUnit.MILLISECONDS);
                if (!ended) {
                    killed++;
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        return killed;
    }

    /** Lets one of them work to its end. */
    public int finish(Duration atMost) throws IOException, InterruptedException {
        Process process = start();
        try {
            awaitWork(process);
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A JVM that lives for moments: start it fast.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-Duser.timezone=Europe/Copenhagen",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(new File("target/killed-" + program.getSimpleName() + ".log"))
                .start();
    }

    private static void awaitWork(Process process) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals(AT_WORK) && System.nanoTime() < end) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The program ended before it was at work; see target/killed-*.log");
        }
        drain(lines);
    }

    /** Whoever writes into a pipe that nobody reads stands still when it is full. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> {
            try (lines) {
                lines.transferTo(Writer.nullWriter());
            } catch (IOException killed) {
                // That is what happens to it.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }
}
