package dk.loeftet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.LoeftetApplication;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The past of the demo: closed cases of both offices that lead nowhere. */
@SpringBootTest(
        classes = LoeftetApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demohistory-${random.uuid};DB_CLOSE_DELAY=-1",
            "loeftet.demo.history.enabled=true",
            "loeftet.bottleneck.scheduled=false"
        })
@ActiveProfiles("demo")
@DirtiesContext // the clock is one for the whole process
class DemoHistoryTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    @AfterAll
    static void backToTheWorldsTime() {
        ClockUtil.reset();
    }

    @Test
    void thePastIsOverAndLiesInOfficeHours() {
        assertThat(count("1 = 1")).isGreaterThan(2000);
        assertThat(count("left_at is null or outcome is null or left_at < entered_at"))
                .isZero();
        assertThat(count("left_at > ?", clock.instant().atOffset(ZoneOffset.UTC)))
                .isZero();
        assertThat(jdbc.sql("select distinct tenant_id from wait where source_id like 'fortid-%' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("glostrup", "toender");
        assertThat(count("planned")).isPositive();
        assertThat(count("outcome = 'LATE'")).isPositive();
        assertThat(count("outcome = 'CANCELLED'")).isPositive();
        assertThat(count("party = 'skole-sydjylland'")).isPositive();
        assertThat(jdbc.sql("select count(*) from wait_pause where source_id like 'fortid-%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void nothingOfItLeadsToAnInstanceOrACase(@Autowired HistoryService history) {
        assertThat(count("business_key is not null")).isZero();
        List<String> roots = jdbc.sql("select distinct root_instance_id from wait where source_id like 'fortid-%'")
                .query(String.class)
                .list();
        assertThat(roots).hasSizeGreaterThan(300).allMatch(root -> root.startsWith(DemoHistory.MARK));
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(roots.get(0))
                        .count())
                .isZero();
    }

    @Test
    void theSameSeedGivesTheSamePast(@Autowired DemoHistorySettings settings) {
        Instant now = clock.instant();
        assertThat(past(settings, 7, now)).isEqualTo(past(settings, 7, now)).isNotEqualTo(past(settings, 8, now));
    }

    private List<List<PastCase.Wait>> past(DemoHistorySettings settings, long seed, Instant now) {
        Random random = new Random(seed);
        return IntStream.range(0, 50)
                .mapToObj(number ->
                        new PastCase(settings, calendar, random, now).live(List.of("glostrup", "toender"), number))
                .toList();
    }

    private long count(String which, Object... values) {
        return jdbc.sql("select count(*) from wait where source_id like 'fortid-%' and (" + which + ")")
                .params(List.of(values))
                .query(Long.class)
                .single();
    }
}
