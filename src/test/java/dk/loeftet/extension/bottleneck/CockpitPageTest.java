package dk.loeftet.extension.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.support.CockpitSession;
import dk.loeftet.support.OnH2;
import dk.loeftet.support.People;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.context.TestPropertySource;

/** What the page of the bottlenecks is answered; an application of its own, as the web applications know only one. */
@OnH2
@TestPropertySource(properties = "loeftet.test=page")
class CockpitPageTest {

    private static final String LEADER = "pageleader";
    private static final String LEADER_ELSEWHERE = "pageleadertoender";
    private static final String CASEWORKER = "pagecaseworker";
    private static final String FLOW = "page-flow";
    private static final String OTHER_FLOW = "page-other-flow";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private static boolean written;

    @LocalServerPort
    private int port;

    private LocalDate today;

    @BeforeEach
    void prepare(
            @Autowired IdentityService identityService,
            @Autowired RepositoryService repository,
            @Autowired JdbcOperations jdbc,
            @Autowired Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        People people = new People(identityService);
        people.user(LEADER, "Lis", "Leder", "teamleder", "glostrup");
        people.user(LEADER_ELSEWHERE, "Ole", "Leder", "teamleder", "toender");
        people.user(CASEWORKER, "Sara", "Sag", "sagsbehandler", "glostrup");
        if (written) {
            return;
        }
        written = true;
        repository.createDeployment().addString("page-flow.bpmn", model()).deploy();
        LedgerRows rows = new LedgerRows(jdbc, clock.instant());
        for (int i = 0; i < 9; i++) {
            rows.open(FLOW, "glostrup", "2026-A" + i, "answer", 40 + i, today.minusDays(20));
            rows.write(FLOW, "glostrup", "2026-A" + i, "rkv", "skole", "=skole", 80, 60, today.minusDays(50));
        }
        rows.open(FLOW, "glostrup", "2026-B1", "talk", 12, today.minusDays(1));
        rows.open(FLOW, "glostrup", "2026-B2", "talk", 10, today.plusDays(4));
        rows.open(FLOW, "toender", "2026-T1", "answer", 90, today.minusDays(60));
        for (int i = 0; i < 20; i++) {
            rows.open(OTHER_FLOW, i == 0 ? "glostrup" : "toender", "2026-V" + i, "answer", 5, today.plusDays(5));
        }
    }

    private static String model() {
        String stages = Bpmn.convertToString(Bpmn.createExecutableProcess(FLOW)
                .name("Et forløb")
                .camundaHistoryTimeToLive(180)
                .startEvent()
                .subProcess("answer")
                .name("Borgerens svar")
                .embeddedSubProcess()
                .startEvent()
                .endEvent()
                .subProcessDone()
                .subProcess("talk")
                .name("Samtale")
                .embeddedSubProcess()
                .startEvent()
                .endEvent()
                .subProcessDone()
                .subProcess("later")
                .name("Uddannelse")
                .embeddedSubProcess()
                .startEvent()
                .endEvent()
                .subProcessDone()
                .endEvent()
                .done());
        // The numbers say the order, not the drawing.
        return stages.replaceAll("(<subProcess id=\"talk\"[^>]*>)", "$1" + number(1))
                .replaceAll("(<subProcess id=\"answer\"[^>]*>)", "$1" + number(2))
                .replaceAll("(<subProcess id=\"later\"[^>]*>)", "$1" + number(3));
    }

    private static String number(int number) {
        return "<extensionElements><camunda:properties xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\">"
                + "<camunda:property name=\"stage\" value=\"" + number
                + "\"/></camunda:properties></extensionElements>";
    }

    @Test
    void aLeaderChoosesAmongTheOwnOfficesAndThePathwaysThatHaveCases() {
        JsonNode choices = CockpitSession.of(port, LEADER).json("bottleneck-page/choices");
        assertThat(choices.at("/pathways/0/id").asText()).isEqualTo(FLOW);
        assertThat(choices.at("/pathways/0/name").asText()).isEqualTo("Et forløb");
        assertThat(choices.path("offices"))
                .singleElement()
                .satisfies(office -> assertThat(office.path("name").asText()).isEqualTo("Jobcenter Glostrup"));
        assertThat(CockpitSession.of(port, "admin")
                        .json("bottleneck-page/choices")
                        .path("offices"))
                .hasSize(2);
    }

    @Test
    void thePathwayWithMostOpenWaitsOfTheOwnOfficesComesFirst() {
        assertThat(names(
                        CockpitSession.of(port, LEADER)
                                .json("bottleneck-page/choices")
                                .path("pathways"),
                        "id"))
                .as("Glostrup has eleven and one, whatever Tønder has")
                .containsExactly(FLOW, OTHER_FLOW);
        assertThat(names(
                        CockpitSession.of(port, LEADER_ELSEWHERE)
                                .json("bottleneck-page/choices")
                                .path("pathways"),
                        "id"))
                .as("Tønder has one and nineteen")
                .containsExactly(OTHER_FLOW, FLOW);
    }

    @Test
    void theStagesComeInThePathwaysOrderWithThoseWhereNothingStands() {
        JsonNode page = CockpitSession.of(port, LEADER).json("bottleneck-page/overview" + period());
        assertThat(names(page.path("stages"), "stage")).containsExactly("talk", "answer", "later", "rkv");
        assertThat(names(page.path("stages"), "name")).contains("Uddannelse");
        assertThat(page.path("worst").asText()).isEqualTo("answer");
        assertThat(page.path("headline").asText()).startsWith("Sagerne står længst ved answer");
        assertThat(sum(page.path("ages"))).isEqualTo(11);
    }

    @Test
    void theCasesThatStandLongestComeByNumberAndByStage() {
        CockpitSession leader = CockpitSession.of(port, LEADER);
        JsonNode all = leader.json("bottleneck-page/cases?pathway=" + FLOW);
        assertThat(all.path("count").asInt()).isEqualTo(11);
        assertThat(all.at("/cases/0/caseNumber").asText()).isEqualTo("2026-A8");
        JsonNode talk = leader.json("bottleneck-page/cases?pathway=" + FLOW + "&stage=talk");
        assertThat(names(talk.path("cases"), "caseNumber")).containsExactly("2026-B1", "2026-B2");
        assertThat(names(talk.path("cases"), "waitingOn")).containsOnly("borgeren");
    }

    @Test
    void theCourseCoversThePeriodWithoutGaps() {
        JsonNode stretches = CockpitSession.of(port, LEADER)
                .json("bottleneck-page/course" + period())
                .path("stretches");
        assertThat(stretches).hasSize(12);
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(LocalDate.parse(stretches.get(i).path("from").asText()))
                    .isEqualTo(LocalDate.parse(stretches.get(i - 1).path("to").asText())
                            .plusDays(1));
        }
        assertThat(stretches.get(11).path("to").asText()).isEqualTo(today.toString());
        assertThat(stretches.get(11).path("open").asInt()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "cases", "course", "flaskehalse.csv", "flaskehalse.xlsx"})
    void noFigureForWhoIsNotALeaderOfTheOffice(String question) {
        String path = "bottleneck-page/" + question + period();
        assertThat(CockpitSession.anonymous(port).plugin(path).statusCode()).isEqualTo(401);
        assertThat(CockpitSession.of(port, CASEWORKER).plugin(path).statusCode())
                .isEqualTo(403);
        assertThat(CockpitSession.of(port, LEADER)
                        .plugin(path + "&office=toender")
                        .body())
                .doesNotContain("2026-T1")
                .doesNotContain("Jobcenter Tønder");
        assertThat(CockpitSession.of(port, LEADER_ELSEWHERE).plugin(path).body())
                .doesNotContain("2026-A")
                .doesNotContain("=skole");
    }

    @Test
    void noChoiceForWhoIsNotALeader() {
        assertThat(CockpitSession.anonymous(port)
                        .plugin("bottleneck-page/choices")
                        .statusCode())
                .isEqualTo(401);
        assertThat(CockpitSession.of(port, CASEWORKER)
                        .plugin("bottleneck-page/choices")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theFileForExcelInDenmarkHasNoSmallNumberAndNoFormula() {
        String csv = CockpitSession.of(port, LEADER)
                .plugin("bottleneck-page/flaskehalse.csv" + period())
                .body();
        assertThat(csv).startsWith("\uFEFFForløb;Kontor;Fra;Til;Opgørelse;Navn;Åbne sager;Over fristen;");
        assertThat(csv).contains("Et forløb;Jobcenter Glostrup;" + DAY.format(today.minusDays(89)) + ";");
        assertThat(line(csv, "Trin;talk;"))
                .contains(";< 3;")
                .doesNotContain(";2;")
                .doesNotContain(";1;");
        assertThat(line(csv, "Trin;answer;"))
                .as("the total less nine would be two")
                .contains(";skjult;");
        assertThat(line(csv, "Samarbejdspartner;")).contains(";'=skole;").containsPattern(";\\d+,\\d;");
    }

    @Test
    void theWorkbookIsHandedOutAsOne() {
        HttpResponse<String> workbook =
                CockpitSession.of(port, LEADER).plugin("bottleneck-page/flaskehalse.xlsx" + period());
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"flaskehalse-" + FLOW + "-" + today.minusDays(89) + "-" + today
                        + ".xlsx\"");
        assertThat(workbook.body()).startsWith("PK");
    }

    private static List<String> names(JsonNode lines, String field) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.path(field).asText())
                .toList();
    }

    private static int sum(JsonNode ages) {
        int sum = 0;
        for (JsonNode line : ages) {
            for (JsonNode count : line.path("counts")) {
                sum += count.asInt();
            }
        }
        return sum;
    }

    private static String line(String csv, String with) {
        return csv.lines().filter(line -> line.contains(with)).findFirst().orElseThrow();
    }

    private String period() {
        return "?pathway=" + FLOW + "&from=" + today.minusDays(89) + "&to=" + today;
    }
}
