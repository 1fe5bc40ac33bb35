package dk.loeftet.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.OnPostgres;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One long list whose every row starts a case must not fill the memory. On PostgreSQL, because H2 would keep its tables
 * in the same heap. Run it with a small one: {@code mvn verify -Pbenchmark -Dtest=IntakeMemoryTest -Dtest.heap=512m}.
 */
@Tag("benchmark")
@OnPostgres
class IntakeMemoryTest {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeMemoryTest.class);
    private static final int ROWS = Integer.getInteger("loeftet.benchmark.rows", 20_000);
    private static final int POINT_EVERY = 2_500;
    private static final int MEGABYTE = 1 << 20;

    /** Far below what one case takes in memory, and far above what collection and caches leave to chance. */
    private static final int MOST_BYTES_A_CASE = 600;

    @TempDir
    Path folder;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @Test
    void memoryDoesNotGrowWithTheFile() throws Exception {
        InventedList lists = new InventedList(folder);
        takeIn(lists.write(500));
        Path file = lists.write(ROWS);
        long before = cases();
        List<Point> points = new ArrayList<>();
        CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> takeIn(file));
        while (!finished(answer)) {
            long started = cases() - before;
            if (started >= (points.size() + 1L) * POINT_EVERY) {
                points.add(point(started));
            }
        }
        assertThat(answer.get().get("started").asInt()).as("%s", answer.get()).isEqualTo(ROWS);
        points.add(point(ROWS));
        double growth = growth(points);
        LOG.info("The heap grows by {} bytes a case", Math.round(growth));
        assertThat(growth).isLessThan(MOST_BYTES_A_CASE);
    }

    /** The slope of the line through all points: one point alone has part of a chunk in it by chance. */
    private static double growth(List<Point> points) {
        double meanCases = points.stream().mapToLong(Point::cases).average().orElseThrow();
        double meanBytes = points.stream().mapToLong(Point::bytes).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (Point point : points) {
            together += (point.cases() - meanCases) * (point.bytes() - meanBytes);
            alone += (point.cases() - meanCases) * (point.cases() - meanCases);
        }
        return together / alone;
    }

    private Point point(long started) {
        memory.gc();
        Point point = new Point(started, memory.getHeapMemoryUsage().getUsed());
        LOG.info(
                "{} cases: {} MB in use after collection, of {} MB",
                point.cases(),
                point.bytes() / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        return point;
    }

    private JsonNode takeIn(Path list) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new FileSystemResource(list));
        return Objects.requireNonNull(http.withBasicAuth("admin", "admin")
                .postForEntity("/api/intake", parts, JsonNode.class)
                .getBody());
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    private static boolean finished(CompletableFuture<?> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        }
    }

    private record Point(long cases, long bytes) {}
}
