package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.bottleneck.InventedHistory.Trouble;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.CockpitSession;
import dk.loeftet.support.OnH2;
import dk.loeftet.support.People;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.context.TestPropertySource;

/**
 * Three job centres, each with one trouble amid noise and with a long planned wait: a manager asks over HTTP and is told
 * the right one, whatever the dice say. An application of its own, as the web applications know the one that started
 * last.
 */
@OnH2
@TestPropertySource(properties = "loeftet.test=planted")
class PlantedTroubleTest {

    private static final int SEEDS = Integer.getInteger("loeftet.planted.seeds", 10);
    private static final int CASES = 700;
    private static final int DAYS = 200;
    private static final String MANAGER = "plantedmanager";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcOperations jdbc;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    @Autowired
    private RollUp rollUp;

    @Autowired
    private IdentityService identityService;

    @ParameterizedTest
    @EnumSource(value = Trouble.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theManagerIsToldWhereAndWithWhomCasesStall(Trouble trouble) {
        CockpitSession manager = manager();
        for (int seed = 1; seed <= SEEDS; seed++) {
            plant(seed, trouble);
            JsonNode answer = ask(manager);
            assertThat(answer.path("headline").asText())
                    .as("%s, seed %d", trouble, seed)
                    .startsWith("Sagerne står længst " + trouble.headline);
            assertThat(answer.path("stages").path(0).path("stage").asText())
                    .as("%s, seed %d", trouble, seed)
                    .isEqualTo(trouble.stage);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theAnswerIsTheSameOnceItIsRolledUp(Trouble trouble) {
        CockpitSession manager = manager();
        plant(1, trouble);
        String counted = ask(manager).path("headline").asText();
        assertThat(rollUp.run()).isPositive();
        assertThat(ask(manager).path("headline").asText()).isEqualTo(counted);
    }

    @Test
    void aLongPlannedWaitAloneIsNoBottleneck() {
        CockpitSession manager = manager();
        plant(1, Trouble.NONE);
        jdbc.update("delete from wait where not planned");
        assertThat(ask(manager).path("stages")).allSatisfy(stage -> {
            assertThat(stage.path("stage").asText()).isEqualTo("course");
            assertThat(stage.path("planned").asInt())
                    .isGreaterThan(stage.path("overdue").asInt());
            assertThat(stage.path("medianDays").asDouble())
                    .as("the time past the agreed day")
                    .isLessThan(10);
        });
    }

    private CockpitSession manager() {
        new People(identityService).user(MANAGER, "Mie", "Chef", "jobcenterchef", "glostrup");
        return CockpitSession.of(port, MANAGER);
    }

    private void plant(int seed, Trouble trouble) {
        for (String table : new String[] {"wait_pause", "wait", "bottleneck_block", "bottleneck_day"}) {
            jdbc.update("delete from " + table);
        }
        new InventedHistory(seed, calendar, clock.instant(), trouble).write(jdbc, CASES, DAYS);
    }

    private JsonNode ask(CockpitSession manager) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return manager.json(
                "bottlenecks?pathway=" + InventedHistory.PATHWAY + "&from=" + today.minusDays(89) + "&to=" + today);
    }
}
