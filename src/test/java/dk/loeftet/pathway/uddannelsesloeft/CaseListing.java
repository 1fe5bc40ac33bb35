package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.wait.ledger.Wait;
import dk.loeftet.extension.wait.ledger.Waits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** The list of cases: found by what people know of them, narrowed, sorted and paged on the server. */
abstract class CaseListing {

    private CasesAtHand hand;
    private Waits ledger;
    private Pathwayland land;

    @BeforeEach
    void anOffice(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        ledger = context.getBean(Waits.class);
        Staff.hire(land.engine.getIdentityService());
        hand = new CasesAtHand(land);
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void aCaseIsFoundByNumberNamePhoneAndTheWholeCprNumberInTheOwnOfficeOnly() {
        CaseDriver theCase = hand.caseAt("stage_alert");
        CaseDriver other = hand.caseAt("stage_alert");
        String cpr = personal(theCase, "cpr");
        set(theCase, "first_name", "Åse-Marie");
        set(theCase, "last_name", "Ødegård");
        set(theCase, "phone", "+45 21 43-65 87");

        for (String text : List.of(
                theCase.number(),
                "åse-marie øde",
                "ØDEGÅRD",
                "21436587",
                "+45 21436587",
                "0045 21 43 65 87",
                cpr,
                cpr.substring(0, 6) + "-" + cpr.substring(6))) {
            assertThat(hand.numbers(hand.adviser, Map.of("text", text)))
                    .as(text)
                    .containsExactly(theCase.number());
            assertThat(hand.numbers("toendersagsbehandler", Map.of("text", text)))
                    .as(text)
                    .isEmpty();
        }
        for (String text :
                List.of(cpr.substring(0, 6), cpr.substring(0, 8), cpr.substring(0, 6) + "-", "436587", "%%")) {
            assertThat(hand.numbers(hand.adviser, Map.of("text", text)))
                    .as(text)
                    .isEmpty();
        }
        assertThat(hand.numbers(hand.adviser, Map.of("text", "prøvesen"))).containsExactly(other.number());
    }

    @Test
    void aSearchFindsClosedCasesTooAndTheListShowsThemWhenTheyAreAskedFor() {
        CaseDriver open = hand.caseAt("stage_alert");
        CaseDriver closed = hand.caseAt("stage_alert");
        hand.close(closed);

        assertThat(hand.numbers(hand.adviser, Map.of())).containsExactly(open.number());
        assertThat(hand.numbers(hand.adviser, Map.of("text", "prøvesen")))
                .containsExactly(open.number(), closed.number());
        assertThat(hand.numbers(hand.adviser, Map.of("text", "prøvesen", "status", "OPEN")))
                .containsExactly(open.number());
        JsonNode line = hand.page(hand.adviser, Map.of("status", "CLOSED"))
                .path("cases")
                .path(0);
        assertThat(line.path("caseNumber").asText()).isEqualTo(closed.number());
        assertThat(line.path("outcome").asText()).isEqualTo("Lukket med årsag");
        assertThat(line.path("waitsFor").isNull()).isTrue();
    }

    @Test
    void everyFilterFindsWhatTheLedgerSaysCaseByCase() {
        List<CaseDriver> cases = casesOfEveryKind();
        Set<String> stages = new TreeSet<>();
        Set<String> actors = new TreeSet<>();
        cases.forEach(one -> ledger.openOfCase(one.number()).forEach(wait -> {
            Optional.ofNullable(wait.stage()).ifPresent(stages::add);
            Optional.ofNullable(wait.waitingOn()).ifPresent(actors::add);
        }));
        assertThat(stages).hasSizeGreaterThan(3);
        assertThat(actors).contains("borger", "jobcenter");

        for (String stage : stages) {
            same(
                    Map.of("stage", stage),
                    open(cases).filter(one -> waits(one).anyMatch(wait -> stage.equals(wait.stage()))));
        }
        for (String actor : actors) {
            same(
                    Map.of("waitingOn", actor),
                    open(cases).filter(one -> waits(one).anyMatch(wait -> actor.equals(wait.waitingOn()))));
        }
        same(
                Map.of("party", Pathwayland.SCHOOL),
                open(cases).filter(one -> waits(one).anyMatch(wait -> Pathwayland.SCHOOL.equals(wait.party()))));
        same(Map.of("status", "PAUSED"), open(cases).filter(this::isPaused));
        same(Map.of("status", "CLOSED"), cases.stream().filter(one -> !isOpen(one)));
        same(Map.of("status", "ALL"), cases.stream());
        same(Map.of("person", hand.adviser), open(cases).filter(one -> hand.adviser.equals(column(one, "adviser"))));
        same(
                Map.of("person", "-"),
                open(cases).filter(one -> column(one, "adviser") == null && column(one, "ambassador") == null));
        same(
                Map.of("person", hand.adviser, "waitingOn", "jobcenter"),
                open(cases)
                        .filter(one -> hand.adviser.equals(column(one, "adviser")))
                        .filter(one -> waits(one).anyMatch(wait -> "jobcenter".equals(wait.waitingOn()))));
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatStandsStillLast() {
        List<CaseDriver> cases = casesOfEveryKind();
        land.itIs(Pathwayland.DAY_ONE.plusWeeks(3));
        cases.add(hand.caseAt("stage_alert"));

        List<String> shown = hand.numbers(hand.adviser, Map.of());

        assertThat(shown)
                .containsExactlyElementsOf(open(cases)
                        .sorted(Comparator.comparing(this::isPaused)
                                .thenComparing(this::firstDue, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(CaseDriver::number))
                        .map(CaseDriver::number)
                        .toList());
        JsonNode first = hand.page(hand.adviser, Map.of()).path("cases").path(0);
        assertThat(first.path("due").path("state").asText()).isEqualTo("OVERDUE");
        assertThat(first.path("due").path("workingDays").asInt()).isPositive();
        assertThat(hand.numbers(hand.adviser, Map.of("sort", "AGE")))
                .endsWith(cases.get(cases.size() - 1).number());
    }

    @Test
    void aPageHoldsTwentyFiveCasesAndAllPagesTogetherEachCaseOnce() {
        List<CaseDriver> cases =
                Stream.generate(() -> hand.caseAt("stage_alert")).limit(28).toList();

        JsonNode first = hand.page(hand.adviser, Map.of());

        assertThat(first.path("total").asInt()).isEqualTo(28);
        assertThat(first.path("cases")).hasSize(25);
        assertThat(hand.page(hand.adviser, Map.of("page", 1)).path("cases")).hasSize(3);
        assertThat(hand.numbers(hand.adviser, Map.of()))
                .containsExactlyInAnyOrderElementsOf(
                        cases.stream().map(CaseDriver::number).toList());
        assertThat(hand.page(hand.adviser, Map.of("page", 99)).path("cases")).isEmpty();
    }

    @Test
    void aLineSaysWhomTheCaseWaitsForAndWhoWorksOnItAndMarksAProtectedName() {
        CaseDriver theCase = hand.advisedCaseAt("stage_alert");
        set(theCase, "name_address_protected", true);

        JsonNode line = hand.page(hand.adviser, Map.of("text", theCase.number()))
                .path("cases")
                .path(0);

        assertThat(line.path("nameProtected").asBoolean()).isTrue();
        assertThat(line.path("stage").asText()).isEqualTo("Underret rådgiver");
        assertThat(line.path("waitsFor").asText()).isEqualTo("Kvittér for markering");
        assertThat(line.path("waitingOn").asText()).isEqualTo("jobcenter");
        assertThat(line.path("responsible").asText()).isEqualTo("Rita Raadgiver");
        assertThat(line.toString()).doesNotContain(personal(theCase, "cpr"));
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsField() {
        for (Map<String, ?> wrong :
                List.of(Map.of("text", "x"), Map.of("text", "x".repeat(201)), Map.of("status", "hvad som helst"))) {
            var answer = land.http
                    .withBasicAuth(hand.adviser, hand.adviser)
                    .postForEntity("/api/cases/search", wrong, JsonNode.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().path("field").asText())
                    .isEqualTo(wrong.keySet().iterator().next());
        }
    }

    @Test
    void theChoicesNameTheOwnPeopleTheStagesAndThePartnersThatAreWaitedFor() {
        hand.caseAt("stage_rkv").goOnTo("Registrér RKV-svar");

        JsonNode choices =
                land.http.withBasicAuth(hand.adviser, hand.adviser).getForObject("/api/cases/choices", JsonNode.class);

        assertThat(choices.path("me").asText()).isEqualTo(hand.adviser);
        assertThat(choices.path("people").findValuesAsText("id"))
                .containsExactlyInAnyOrder(hand.adviser, hand.office.coordinator);
        assertThat(choices.path("stages").findValuesAsText("id")).contains("stage_rkv");
        assertThat(choices.path("partners").findValuesAsText("id")).containsExactly(Pathwayland.SCHOOL);
        assertThat(choices.path("actions").toString()).isEqualTo("[\"REMIND\",\"CLOSE\"]");
    }

    private List<CaseDriver> casesOfEveryKind() {
        List<CaseDriver> cases = new ArrayList<>();
        for (String stage :
                List.of("stage_alert", "stage_meeting", "stage_path", "stage_documents", "stage_decision")) {
            cases.add(hand.caseAt(stage));
            cases.add(hand.advisedCaseAt(stage));
        }
        CaseDriver rkv = hand.caseAt("stage_rkv");
        rkv.goOnTo("Registrér RKV-svar");
        cases.add(rkv);
        CaseDriver paused = hand.advisedCaseAt("stage_alert");
        hand.pause(paused);
        cases.add(paused);
        CaseDriver closed = hand.advisedCaseAt("stage_alert");
        hand.close(closed);
        cases.add(closed);
        return cases;
    }

    private void same(Map<String, ?> wanted, Stream<CaseDriver> expected) {
        assertThat(new HashSet<>(hand.numbers(hand.adviser, wanted)))
                .as("%s", wanted)
                .isEqualTo(new HashSet<>(expected.map(CaseDriver::number).toList()));
    }

    private Stream<CaseDriver> open(List<CaseDriver> cases) {
        return cases.stream().filter(this::isOpen);
    }

    private boolean isOpen(CaseDriver one) {
        return "OPEN".equals(column(one, "status"));
    }

    private boolean isPaused(CaseDriver one) {
        return waits(one).anyMatch(Wait::paused);
    }

    /** What the case waits for; the end of its pause is none of it. */
    private Stream<Wait> waits(CaseDriver one) {
        return ledger.openOfCase(one.number()).stream().filter(wait -> !"event_pauseOver".equals(wait.activity()));
    }

    private LocalDate firstDue(CaseDriver one) {
        return waits(one)
                .map(Wait::dueOn)
                .filter(due -> due != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private String column(CaseDriver one, String name) {
        return (String) land.jdbc
                .sql("select status, adviser, ambassador from case_file where case_number = :number")
                .param("number", one.number())
                .query()
                .singleRow()
                .get(name);
    }

    private String personal(CaseDriver one, String name) {
        return one.column("select " + name
                        + " from person p join case_file c on c.person_id = p.id where c.case_number = :number")
                .get(0);
    }

    private void set(CaseDriver one, String name, Object value) {
        land.jdbc
                .sql("update person set " + name
                        + " = :value where id = (select person_id from case_file where case_number = :number)")
                .param("value", value)
                .param("number", one.number())
                .update();
    }
}
