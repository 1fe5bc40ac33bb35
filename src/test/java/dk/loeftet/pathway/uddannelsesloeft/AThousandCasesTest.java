package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.OnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever people answer and whatever happens: no case is left behind. On PostgreSQL, because so many cases would fill the
 * memory that the other tests share.
 */
@OnPostgres
class AThousandCasesTest {

    private static final Logger LOG = LoggerFactory.getLogger(AThousandCasesTest.class);
    private static final Path FOLDER = Path.of("target", "models");
    private static final long SEED = 20_261_122;
    private static final int CASES = Integer.getInteger("loeftet.simulation.cases", 1_000);
    private static final int A_WEEK = 7;

    /** What the stages before would have found out is not known there. */
    private static final List<String> TAKEN_OVER_AT = List.of(
            "stage_guidance",
            "stage_path",
            "stage_documents",
            "stage_rkv",
            "stage_plan",
            "stage_eligibility",
            "stage_decision",
            "stage_waiting",
            "stage_education",
            "stage_completion");

    /** Longer than any education with its follow-up and some loops. */
    private static final int MOST_DAYS = 12 * 365;

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void everyCaseComesToAnEndWhateverPeopleAnswer() throws IOException {
        RandomGenerator chance = new Random(SEED);
        SimulatedOffice office = new SimulatedOffice(land, chance);
        for (int i = 0; i < CASES; i++) {
            office.takeIn(land.caseOf(anybody(chance)));
        }
        Map<String, Integer> ends = new TreeMap<>();
        LocalDate day = Pathwayland.DAY_ONE;
        var all = List.copyOf(office.open());
        for (int days = 0; !office.open().isEmpty() && days < MOST_DAYS; days++) {
            // The many early in the pathway need each day; the few who are in education do not.
            day = day.plusDays(office.open().size() > CASES / 10 ? 1 : A_WEEK);
            office.day(day);
        }

        assertThat(office.gaps())
                .as("what a message could not say, so that it never went out")
                .isEmpty();
        assertThat(office.open()).as("cases still open on %s", day).isEmpty();
        all.forEach(theCase -> ends.merge((String) theCase.value("outcome_name"), 1, Integer::sum));
        String report = report(ends, office.tasksDone(), day);
        LOG.info("{}", report);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("tusind-sager.md"), report);
        assertThat(ends).as("the ends of all cases").containsKey("Faglært").doesNotContainKey(null);
    }

    private static String report(Map<String, Integer> ends, Map<String, Integer> tasks, LocalDate lastDay) {
        StringBuilder text =
                new StringBuilder("# %d cases, seed %d, the last closed on %s%n%n| end | cases |%n|---|---|%n"
                        .formatted(CASES, SEED, lastDay));
        ends.forEach((end, count) -> text.append("| %s | %d |%n".formatted(end, count)));
        text.append("%n| task | done |%n|---|---|%n".formatted());
        tasks.forEach((task, count) -> text.append("| %s | %d |%n".formatted(task, count)));
        return text.toString();
    }

    private static Citizen anybody(RandomGenerator chance) {
        Citizen citizen = Citizen.unskilled().aged(31 + chance.nextInt(25)).bornOn(2 + chance.nextInt(20));
        return switch (chance.nextInt(12)) {
            case 0 -> citizen.educated(null);
            case 1 -> citizen.on("sygedagpenge");
            case 2 -> citizen.aged(27);
            case 3, 4, 5 -> citizen.referredBy(Pathwayland.AKASSE);
            case 6 -> citizen.alreadyAt(TAKEN_OVER_AT.get(chance.nextInt(TAKEN_OVER_AT.size())));
            default -> citizen;
        };
    }
}
