package dk.loeftet.extension.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.loeftet.extension.wait.DeadlineRule.Escalation;
import dk.loeftet.extension.wait.DeadlineRule.Moment;
import dk.loeftet.extension.wait.DeadlineRule.SourceType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped deadline table in a real engine. */
class DeadlineTableTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final Set<String> ROLES = Set.of(
            "sagsbehandler",
            "uddannelsesambassadoer",
            "virksomhedskonsulent",
            "visitationskoordinator",
            "teamleder",
            "jobcenterchef",
            "akassemedarbejder",
            "rkv-vejleder");

    private static WaitEngine waits;

    @BeforeAll
    static void deployTheShippedTable() {
        waits = new WaitEngine("deadlineTable").deploy(WaitEngine.TABLE);
    }

    @AfterAll
    static void close() {
        waits.close();
    }

    // Before and after the reform of 2026, its last and first day included, and far from both.
    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2026-06-30", "2026-07-01", "2035-12-31"})
    void everyRowCanBeReadAndExactlyOneHolds(LocalDate on) {
        for (String key : keysOfTheTable()) {
            DeadlineRule rule = waits.table.rule(key, on);
            assertThat(rule.key()).isEqualTo(key);
            assertThat(rule.escalations()).as(key).allMatch(step -> ROLES.contains(step.role()));
        }
    }

    @Test
    void everyDeadlineThatTheModelsNameStandsInTheTable() {
        assertThat(keysOfTheTable()).containsAll(DeadlineKeys.NEEDED);
        assertThat(table().getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
    }

    @Test
    void theSchoolsAnswerIsRemindedAndEscalatedInSteps() {
        DeadlineRule rule = waits.table.rule("rkv.result.due", TODAY);
        assertThat(rule.title()).isEqualTo("Svar på RKV");
        assertThat(rule.amount()).isEqualTo(new Amount(20, DateUnit.WD));
        assertThat(rule.anchor()).isEmpty();
        assertThat(rule.moment()).isEqualTo(Moment.END);
        assertThat(rule.reminders()).containsExactly(new Amount(5, DateUnit.WD));
        assertThat(rule.escalations())
                .containsExactly(
                        new Escalation(new Amount(0, DateUnit.WD), "rkv-vejleder"),
                        new Escalation(new Amount(10, DateUnit.WD), "jobcenterchef"));
        assertThat(rule.sourceType()).isEqualTo(SourceType.CONTRACT);
        assertThat(rule.source()).startsWith("UA-47");
    }

    @Test
    void whatCountsFromADateNamesIt() {
        DeadlineRule confirm = waits.table.rule("start.confirm.due", TODAY);
        assertThat(confirm.anchor()).contains("courseStart");
        assertThat(confirm.amount()).isEqualTo(new Amount(-2, DateUnit.WD));
        assertThat(confirm.amountFromNow()).isEqualTo(new Amount(2, DateUnit.WD));
        assertThat(waits.table.rule("dagpenge.end.warning", TODAY).amount()).isEqualTo(new Amount(-8, DateUnit.W));
        assertThat(waits.table.rule("documents.due", TODAY).reminders()).hasSize(2);
    }

    @Test
    void theLawOfTheDayDecides() {
        assertThat(waits.table
                        .rule("akasse.firstTalk.due", LocalDate.parse("2026-06-30"))
                        .sourceType())
                .isEqualTo(SourceType.LAW);
        assertThat(waits.table
                        .rule("akasse.firstTalk.due", LocalDate.parse("2026-07-01"))
                        .sourceType())
                .isEqualTo(SourceType.ASSUMPTION);
    }

    @Test
    void aKeyThatIsMissingIsNamedTogetherWithTheCure() {
        assertThatExceptionOfType(UnknownDeadline.class)
                .isThrownBy(() -> waits.table.rule("no.such.key", TODAY))
                .withMessageContaining("'no.such.key'")
                .withMessageContaining("Tilføj en række");
    }

    @Test
    void withoutATableTheCureIsToDeployIt() {
        try (WaitEngine empty = new WaitEngine("noDeadlineTable")) {
            assertThatExceptionOfType(UnknownDeadline.class)
                    .isThrownBy(() -> empty.table.rule("screening.due", TODAY))
                    .withMessageContaining("Deploy filen");
        }
    }

    @Test
    void anyoneMayAskAndNoDecisionHistoryIsWritten() {
        waits.engine.getIdentityService().setAuthentication("nobody", List.of(), List.of("glostrup"));
        try {
            DeadlineRule first = waits.table.rule("flag.ack", TODAY);
            assertThat(waits.table.rule("flag.ack", TODAY))
                    .as("kept, not read again")
                    .isSameAs(first);
        } finally {
            waits.engine.getIdentityService().clearAuthentication();
        }
        assertThat(waits.engine
                        .getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void theTableAnswersLikeAnyOtherDecisionToo() {
        try (WaitEngine asked = new WaitEngine("askedDeadlineTable").deploy(WaitEngine.TABLE)) {
            assertThat(asked.engine
                            .getDecisionService()
                            .evaluateDecisionTableByKey("frister")
                            .variables(Map.of(
                                    "deadline",
                                    "youth.firstTalk.due",
                                    "effectiveDate",
                                    WaitEngine.at("2026-06-30T23:30:00")))
                            .evaluate()
                            .getSingleResult())
                    .containsEntry("amount", 1)
                    .containsEntry("sourceType", "LAW");
        }
    }

    @Test
    void aNewTableHoldsFromItsDeploymentOn() throws Exception {
        try (WaitEngine changing = new WaitEngine("newDeadlineTable").deploy(WaitEngine.TABLE)) {
            assertThat(changing.table.rule("complaint.period", TODAY).amount()).isEqualTo(new Amount(4, DateUnit.W));
            deploy(
                    changing,
                    shippedTable()
                            .replaceFirst(
                                    "<text>4</text>(\\s*</outputEntry>\\s*<outputEntry id=\"row_complaint_period_unit\")",
                                    "<text>6</text>$1"));
            assertThat(changing.table.rule("complaint.period", TODAY).amount()).isEqualTo(new Amount(6, DateUnit.W));
        }
    }

    @Test
    void aRowThatCannotBeReadNamesColumnAndCure() throws Exception {
        try (WaitEngine broken = new WaitEngine("brokenDeadlineTable")) {
            deploy(
                    broken,
                    shippedTable().replace("\"0 WD rkv-vejleder; 10 WD jobcenterchef\"", "\"0 dage rkv-vejleder\""));
            assertThatExceptionOfType(InvalidDeadline.class)
                    .isThrownBy(() -> broken.table.rule("rkv.result.due", TODAY))
                    .withMessageContaining("'rkv.result.due'")
                    .withMessageContaining("'Eskalering efter fristen'")
                    .withMessageContaining("Skriv fx");
        }
    }

    @Test
    void twoRowsThatBothHoldAreRefused() throws Exception {
        try (WaitEngine twice = new WaitEngine("ambiguousDeadlineTable")) {
            deploy(twice, shippedTable().replace("<text>\"flag.ack\"</text>", "<text>\"cv.due\"</text>"));
            assertThatExceptionOfType(InvalidDeadline.class)
                    .isThrownBy(() -> twice.table.rule("cv.due", TODAY))
                    .withMessageContaining("'cv.due'")
                    .withMessageContaining("nøjagtig én række");
        }
    }

    private static void deploy(WaitEngine waits, String table) {
        waits.engine
                .getRepositoryService()
                .createDeployment()
                .addString("frister.dmn", table)
                .deploy();
    }

    private static String shippedTable() throws Exception {
        try (var file = DeadlineTableTest.class.getClassLoader().getResourceAsStream(WaitEngine.TABLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static DecisionTable table() {
        return Dmn.readModelFromStream(DeadlineTableTest.class.getClassLoader().getResourceAsStream(WaitEngine.TABLE))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    private static Set<String> keysOfTheTable() {
        Set<String> keys = new TreeSet<>();
        for (Rule rule : table().getRules()) {
            keys.add(rule.getInputEntries()
                    .iterator()
                    .next()
                    .getTextContent()
                    .strip()
                    .replace("\"", ""));
        }
        return keys;
    }
}
