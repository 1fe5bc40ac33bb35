package dk.loeftet.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.person.Cpr;
import dk.loeftet.casework.person.Person;
import dk.loeftet.casework.person.Persons;
import dk.loeftet.support.People;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a list or a page does, seen from outside: through HTTP, with the real engine and the real pathway. */
abstract class IntakeContract {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String HEADER = "cpr;fornavn;efternavn;kommune;ledig_fra;ydelse";
    private static final String OWN = "rita";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFiles files;

    @Autowired
    Persons persons;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identityService;

    @BeforeEach
    void peopleAndPartners() {
        People people = new People(identityService);
        people.user(OWN, "Rita", "Rådgiver", "sagsbehandler", "glostrup");
        people.user("ulla", "Ulla", "Udvej", "uddannelsesambassadoer", "glostrup");
        people.user("tage", "Tage", "Tønder", "sagsbehandler", "toender");
        people.user("rkv", "Rikke", "Vejleder", "rkv-vejleder", "glostrup");
        people.user("freja", "Freja", "Fond", "akassemedarbejder", null);
        people.also("freja", "akasse-proeve");
        if (jdbc.sql("select count(*) from partner where id = 'akasse-proeve'")
                        .query(Integer.class)
                        .single()
                == 0) {
            jdbc.sql("insert into partner (id, kind, name, active) values ('akasse-proeve', 'akasse', 'Prøve A', true)")
                    .update();
            jdbc.sql("insert into partner_alias (partner_id, alias) values ('akasse-proeve', 'Prøvens A-kasse')")
                    .update();
        }
    }

    @AfterEach
    void clockRunsAgain() {
        ClockUtil.reset();
    }

    // ---- what a good list does

    @Test
    void aRowBecomesAPersonACaseAndARunningPathwayOfTheOffice() {
        String cpr = newCpr();
        JsonNode result = upload(
                OWN,
                HEADER + ";a_kasse;hoejeste_uddannelse;uddannelse_afsluttet;oenske;navne_adressebeskyttet",
                cpr + ";Åse;Prøvesen;161;" + daysAgo(9) + ";dagpenge;prøvens a-kasse;erhvervsuddannelse;01-06-1999;"
                        + "\"- smed\n- kok\";JA");
        assertCounts(result, 1, 1, 0, 0);
        CaseFile file = onlyCaseOf(cpr);
        assertThat(file.caseNumber()).matches(today.getYear() + "-\\d{6}");
        assertThat(file.officeId()).isEqualTo("glostrup");
        assertThat(file.source()).isEqualTo("liste");
        assertThat(file.spell().akasseId()).isEqualTo("akasse-proeve");
        assertThat(file.spell().highestEducation()).isEqualTo("vocational");
        assertThat(file.spell().wish()).isEqualTo("smed\n- kok");
        assertThat(person(cpr).nameAddressProtected()).isTrue();
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(file.caseNumber())
                .rootProcessInstances()
                .singleResult();
        assertThat(instance.getId()).isEqualTo(file.processInstanceId());
        assertThat(instance.getTenantId()).isEqualTo("glostrup");
        assertThat(instance.getStartUserId()).isEqualTo(OWN);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(variable -> variable.getName() + "=" + variable.getValue())
                .contains("officeId=glostrup", "source=liste", "akasseId=akasse-proeve");
    }

    @Test
    void anUnknownAkasseIsKeptAsText() {
        String cpr = newCpr();
        upload(OWN, HEADER + ";a_kasse", row(cpr) + ";Ukendt A-kasse");
        assertThat(onlyCaseOf(cpr).spell().akasseId()).isNull();
        assertThat(onlyCaseOf(cpr).spell().akasseText()).isEqualTo("Ukendt A-kasse");
    }

    @Test
    void anUnknownAkasseIsSaidInTheAnswerAndRejectsNothing() {
        JsonNode result = upload(
                OWN,
                HEADER + ";a_kasse",
                row(newCpr()) + ";Prøve A",
                row(newCpr()) + ";Ukendt A-kasse",
                "x;y",
                row(newCpr()) + ";");
        assertCounts(result, 4, 3, 0, 1);
        assertThat(lines(result)).containsExactly(4);
        assertThat(result.get("notices")).hasSize(1);
        JsonNode notice = result.get("notices").get(0);
        assertThat(notice.get("line").asInt()).isEqualTo(3);
        assertThat(notice.get("column").asText()).isEqualTo("a_kasse");
        assertThat(notice.get("value").asText()).isEqualTo("Ukendt A-kasse");
        assertThat(notice.get("message").asText()).contains("kendes ikke");
    }

    @Test
    void aDashAloneMeansThatThereIsNothing() {
        String cpr = newCpr();
        JsonNode result =
                upload(OWN, HEADER + ";adresse;a_kasse;naeste_samtale;nemsms;oenske", row(cpr) + "; - ;–;-;-;-");
        assertCounts(result, 1, 1, 0, 0);
        assertThat(person(cpr).address()).isNull();
        assertThat(onlyCaseOf(cpr).spell().akasseText()).isNull();
        assertThat(onlyCaseOf(cpr).nextTalkOn()).isNull();
        JsonNode refused = upload(OWN, HEADER, row(newCpr()).replace("Prøvesen", "-"));
        assertThat(refused.get("errors").get(0).get("message").asText()).contains("mangler en værdi");
    }

    @Test
    void aListThatASpreadsheetHasMarkedIsRead() {
        JsonNode result = upload(OWN, "sep=;\r\n" + HEADER, row(newCpr()), "x;y");
        assertCounts(result, 2, 1, 0, 1);
        assertThat(lines(result)).containsExactly(4);
    }

    @Test
    void anAdviserIsAUserOfTheOfficeOrStaysText() {
        List<String> cprs = IntStream.range(0, 4).mapToObj(i -> newCpr()).toList();
        upload(
                OWN,
                HEADER + ";sagsbehandler",
                row(cprs.get(0)) + ";rita",
                row(cprs.get(1)) + ";Rita Rådgiver",
                row(cprs.get(2)) + ";Tage Tønder",
                row(cprs.get(3)) + ";Hr. Ingen");
        assertThat(onlyCaseOf(cprs.get(0)).adviser()).isEqualTo("rita");
        assertThat(onlyCaseOf(cprs.get(1)).adviser()).isEqualTo("rita");
        assertThat(onlyCaseOf(cprs.get(2)).adviserText()).isEqualTo("Tage Tønder");
        assertThat(onlyCaseOf(cprs.get(3)).adviserText()).isEqualTo("Hr. Ingen");
    }

    @Test
    void aRunningCaseStartsAtTheStageThatTheListNames() {
        List<String> cprs = IntStream.range(0, 4).mapToObj(i -> newCpr()).toList();
        JsonNode result = upload(
                OWN,
                HEADER + ";trin",
                row(cprs.get(0)) + ";4",
                row(cprs.get(1)) + ";stage_guidance",
                row(cprs.get(2)) + ";GUIDANCE",
                row(cprs.get(3)) + ";intet trin");
        assertThat(result.get("errors").toString())
                .doesNotContain("\"line\":2")
                .contains("Trinnet findes ikke")
                .contains("1 Modtagelse og screening");
        assertCounts(result, 4, 3, 0, 1);
        for (String cpr : cprs.subList(0, 3)) {
            assertThat(history.createHistoricActivityInstanceQuery()
                            .processInstanceId(onlyCaseOf(cpr).processInstanceId())
                            .activityId("stage_guidance")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void unknownColumnsAreNamedAndLeftOut() {
        JsonNode result = upload(OWN, HEADER + ";noter;" + newCpr(), row(newCpr()) + ";hemmeligt;x");
        assertThat(result.get("ignoredColumns").get(0).asText()).isEqualTo("noter");
        assertThat(result.get("ignoredColumns").get(1).asText()).endsWith("-****");
        assertCounts(result, 1, 1, 0, 0);
    }

    // ---- who is known

    @Test
    void aPersonWithAnOpenCaseIsKnownAndChangedContactDataIsKept() {
        String cpr = newCpr();
        upload(OWN, HEADER + ";telefon;adresse;nemsms", row(cpr) + ";12345678;Prøvevej 1;ja");
        JsonNode again = upload(
                OWN,
                HEADER + ";telefon;adresse",
                row(cpr, daysAgo(3)) + ";87654321;",
                row(cpr.replace("-", "")) + ";;Prøvevej 2");
        assertCounts(again, 2, 0, 2, 0);
        Person person = person(cpr);
        assertThat(person.phone()).isEqualTo("87654321");
        assertThat(person.address()).isEqualTo("Prøvevej 2");
        assertThat(person.nemsms()).isTrue();
    }

    @Test
    void aPersonTwiceInOneFileIsKnownTheSecondTime() {
        String cpr = newCpr();
        assertCounts(upload(OWN, HEADER, row(cpr), row(newCpr()), row(cpr)), 3, 2, 1, 0);
        onlyCaseOf(cpr);
    }

    @Test
    void aNewSpellAfterClosingStartsACaseLinkedToTheOldOne() {
        String cpr = newCpr();
        upload(OWN, HEADER, row(cpr, daysAgo(40)));
        CaseFile old = onlyCaseOf(cpr);
        close(old);
        assertCounts(upload(OWN, HEADER, row(cpr, daysAgo(40))), 1, 0, 1, 0);
        assertCounts(upload(OWN, HEADER, row(cpr, daysAgo(2))), 1, 1, 0, 0);
        assertThat(casesOf(cpr))
                .hasSize(2)
                .last()
                .satisfies(file -> assertThat(file.previousCaseId()).isEqualTo(old.id()));
    }

    @Test
    void twoListsWithTheSamePeopleAtTheSameTimeStartOneCaseEach() {
        String[] rows = IntStream.range(0, 30).mapToObj(i -> row(newCpr())).toArray(String[]::new);
        CompletableFuture<JsonNode> other = CompletableFuture.supplyAsync(() -> upload(OWN, HEADER, rows));
        JsonNode one = upload(OWN, HEADER, rows);
        assertThat(one.get("started").asInt() + other.join().get("started").asInt())
                .isEqualTo(30);
        assertThat(one.get("alreadyKnown").asInt()
                        + other.join().get("alreadyKnown").asInt())
                .isEqualTo(30);
        assertThat(jdbc.sql("select count(*) - count(distinct case_number) from case_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void fiftyThousandRowsAreTakenInPartByPart() {
        List<String> people =
                IntStream.range(0, 50).mapToObj(i -> row(newCpr())).toList();
        String[] rows =
                IntStream.range(0, 50_000).mapToObj(i -> people.get(i % 50)).toArray(String[]::new);
        assertCounts(upload(OWN, HEADER, rows), 50_000, 50, 49_950, 0);
    }

    // ---- what is wrong with a row

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpr|",
                "cpr|3113901234",
                "cpr|101901234",
                "cpr|610190-123X",
                "cpr|6101365234",
                "fornavn|",
                "fornavn|=HYPERLINK(1)",
                "fornavn|Åse 610190-1234",
                "fornavn|Å\u0007se",
                "efternavn|@SUM",
                "efternavn|+Hansen",
                "efternavn|\ufffdsen",
                "kommune|16",
                "kommune|161a",
                "kommune|999",
                "kommune|550",
                "ledig_fra|31-02-2026",
                "ledig_fra|2026/11/05",
                "ledig_fra|5-11-2026",
                "ledig_fra|i går",
                "ledig_fra|01-01-1950",
                "ydelse|su",
                "adresse|=1+1",
                "adresse|<img src=x onerror=alert(1)>",
                "oenske|Se her: <script>alert(1)</script>",
                "a_kasse|<iframe src=x>",
                "branche|<svg/onload=alert(1)>",
                "postnr|26000",
                "postnr|abcd",
                "by|Gl0strup",
                "telefon|4711",
                "telefon|ring efter kl. 16",
                "email|aase.eksempel.dk",
                "email|a@b",
                "hoejeste_uddannelse|phd",
                "uddannelse_afsluttet|2099-01-01",
                "uddannelse_afsluttet|1960-01-01",
                "sidst_anvendt|00-00-0000",
                "branche|-SUM(A1)",
                "digital_post_fritaget|måske",
                "nemsms|1",
                "navne_adressebeskyttet|x",
                "opsigelsesperiode|true",
                "naeste_samtale|3026-01-01",
                "naeste_samtale|snart",
                "oenske|=cmd()",
                "trin|99"
            })
    void aMalformedValueRejectsItsRowAndOnlyItsRow(String column, String value) {
        List<String> header = new ArrayList<>(List.of(HEADER.split(";", -1)));
        List<String> good = new ArrayList<>(List.of(row("610190-0001").split(";", -1)));
        if (!header.contains(column)) {
            header.add(column);
            good.add("");
        }
        List<String> bad = new ArrayList<>(good);
        good.set(0, newCpr());
        bad.set(0, newCpr());
        bad.set(header.indexOf(column), Objects.requireNonNullElse(value, ""));
        JsonNode result = upload(OWN, String.join(";", header), String.join(";", bad), String.join(";", good));
        assertCounts(result, 2, 1, 0, 1);
        JsonNode error = result.get("errors").get(0);
        assertThat(error.get("line").asInt()).isEqualTo(2);
        assertThat(error.get("column").asText()).isEqualTo(column);
        assertThat(error.get("message").asText()).matches(".*[.?]").hasSizeGreaterThan(20);
        assertThat(error.get("value").asText()).hasSizeLessThan(45).doesNotContain("1234");
    }

    @Test
    void everythingThatIsWrongWithARowIsToldAtOnce() {
        JsonNode result = upload(OWN, HEADER + ";email", "1;;Prøvesen;999;i går;su;x");
        assertThat(StreamSupport.stream(result.get("errors").spliterator(), false)
                        .map(error -> error.get("column").asText()))
                .containsExactlyInAnyOrder("cpr", "fornavn", "kommune", "ledig_fra", "ydelse", "email");
    }

    @Test
    void valuesThatDoNotFitTheTablesAreErrors() {
        JsonNode result = upload(
                OWN,
                HEADER + ";adresse;oenske;a_kasse",
                row(newCpr()) + ";" + "x".repeat(301) + ";" + "y".repeat(2001) + ";" + "z".repeat(201),
                row(newCpr()) + ";" + "x".repeat(300) + ";" + "ø".repeat(2000) + ";" + "å".repeat(200));
        assertThat(result.get("errors")).hasSize(3);
        assertCounts(result, 2, 1, 0, 1);
    }

    @Test
    void aFutureDateNeedsTheNoticePeriodAndLiesWithinSixMonths() {
        LocalDate last = today.plusMonths(6);
        JsonNode result = upload(
                OWN,
                HEADER + ";opsigelsesperiode",
                row(newCpr(), today.plusDays(1)) + ";nej",
                row(newCpr(), today.plusDays(1)) + ";",
                row(newCpr(), last) + ";ja",
                row(newCpr(), last.plusDays(1)) + ";ja",
                row(newCpr(), today) + ";nej");
        assertThat(lines(result)).containsExactly(2, 3, 5);
        assertCounts(result, 5, 2, 0, 3);
    }

    @Test
    void aNumberIsMaskedWhereverItStands() {
        JsonNode result = upload(OWN, HEADER + ";kommentar 610190-4321", "61O190-4321;610190-4321;x;6101904321;x;x;");
        assertThat(result.toString()).doesNotContain("4321").contains("-****");
    }

    @Test
    void linesAreCountedAsInTheFile() {
        JsonNode result = upload(
                OWN,
                HEADER + ";oenske",
                row(newCpr()) + ";\"a\r\nb\r\nc\"",
                "",
                row(newCpr(), today.plusDays(9)) + ";\"d\r\ne\"",
                row(newCpr()) + ";x;y");
        assertThat(lines(result)).containsExactly(6, 8);
    }

    @Test
    void theListOfErrorsHasAnEnd() {
        String[] rows = IntStream.range(0, 1200).mapToObj(i -> "x;y").toArray(String[]::new);
        JsonNode result = upload(OWN, HEADER, rows);
        assertCounts(result, 1200, 0, 0, 1200);
        assertThat(result.get("errors")).hasSize(1000);
        assertThat(result.get("errorsOmitted").asInt()).isEqualTo(200);
    }

    @Test
    void aRowThatTheDatabaseRefusesCostsNoOtherAndLeavesNothingBehind() {
        String refused = newCpr();
        String[] rows = IntStream.range(0, 150).mapToObj(i -> row(newCpr())).toArray(String[]::new);
        rows[70] = row(refused).replace("Prøvesen", "Afvises");
        refuse("person", "last_name <> 'Afvises'", () -> {
            JsonNode result = upload(OWN, HEADER, rows);
            assertCounts(result, 150, 149, 0, 1);
            assertThat(lines(result)).containsExactly(72);
            assertThat(result.get("errors").get(0).get("message").asText()).contains("Intet er gemt");
        });
        assertThat(persons.byCprs(List.of(cpr(refused)))).isEmpty();
    }

    @Test
    void aRowThatTheEngineRefusesCostsNoOtherAndLeavesNothingBehind() {
        jdbc.sql("insert into partner (id, kind, name, active) values ('akasse-afvist', 'akasse', 'Afvist A', true)")
                .update();
        String refused = newCpr();
        long before = history.createHistoricProcessInstanceQuery().count();
        int halfStarted = halfStarted();
        refuse("act_ru_variable", "text_ is null or text_ <> 'akasse-afvist'", () -> {
            JsonNode result = upload(
                    OWN,
                    HEADER + ";a_kasse",
                    row(newCpr()) + ";Prøve A",
                    row(refused) + ";Afvist A",
                    row(newCpr()) + ";Prøve A");
            assertCounts(result, 3, 2, 0, 1);
            assertThat(lines(result)).containsExactly(3);
        });
        assertThat(persons.byCprs(List.of(cpr(refused)))).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before + 2);
        assertThat(halfStarted()).isEqualTo(halfStarted);
    }

    /** Tests of other rooms may have left cases without an instance in the same database. */
    private int halfStarted() {
        return jdbc.sql("select count(*) from case_file where process_instance_id is null")
                .query(Integer.class)
                .single();
    }

    // ---- who may, and which files are refused

    @ParameterizedTest
    @CsvSource({"rkv, 403", "freja, 403", "ulla, 200", "admin, 200"})
    void onlyRolesThatRegisterPeopleMayLoadLists(String user, int status) {
        assertThat(send(user, file(HEADER + "\n" + row(newCpr())))
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001\u0002binær", "navn,alder\nÅse,36\n", "PK\u0003\u0004\u0000"})
    void aFileThatIsNoListIsRefusedInDanish(String content) {
        ResponseEntity<JsonNode> answer = send(OWN, file(content));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).startsWith("Filen ").endsWith(".");
    }

    @Test
    void aRequestWithoutAFileIsRefusedInDanish() {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("noget", "andet");
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth(OWN, OWN).postForEntity("/api/intake", parts, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).contains("ingen fil");
    }

    @Test
    void aFileOfSixtyMegabytesIsRefusedInDanish() {
        ResponseEntity<JsonNode> answer = send(OWN, new LargeFile(60L << 20));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(message(answer)).contains("for stor");
    }

    // ---- the sample

    @Test
    void everyoneInTheSampleIsAcceptedNowAndForAYear() {
        moveTo(LocalDate.of(2026, 11, 21));
        Resource sample = new ClassPathResource("eksempler/nyledige.csv");
        assertCounts(Objects.requireNonNull(send("admin", sample).getBody()), 200, 200, 0, 0);
        moveTo(LocalDate.of(2027, 11, 20));
        assertCounts(Objects.requireNonNull(send("admin", sample).getBody()), 200, 0, 200, 0);
    }

    @Test
    void theSampleCanBeFetched() {
        ResponseEntity<byte[]> answer = http.withBasicAuth(OWN, OWN).getForEntity("/api/intake/sample", byte[].class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("nyledige.csv");
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8))
                .startsWith("\ufeffcpr;")
                .hasLineCount(201);
    }

    // ---- one person

    @Test
    void onePersonIsRegisteredUnderTheSameRules() {
        String cpr = newCpr();
        ResponseEntity<JsonNode> started = post(OWN, fields(cpr, Map.of("nemsms", true)));
        assertThat(started.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body(started).get("status").asText()).isEqualTo("started");
        CaseFile file = onlyCaseOf(cpr);
        assertThat(body(started).get("caseNumber").asText()).isEqualTo(file.caseNumber());
        assertThat(file.source()).isEqualTo("side");
        assertThat(body(post(OWN, fields(cpr, Map.of()))).get("status").asText())
                .isEqualTo("alreadyKnown");
        ResponseEntity<JsonNode> refused = post(OWN, fields("x", Map.of("kommune", "550", "hobby", "skak")));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(refused).get("errors").get(0).get("field").asText()).isEqualTo("hobby");
        assertThat(body(post(OWN, fields("x", Map.of("kommune", "550")))).get("errors"))
                .hasSize(2);
    }

    @Test
    void anAkasseReportsItsOwnMembersToEveryOffice() {
        String cpr = newCpr();
        ResponseEntity<JsonNode> started = post("freja", fields(cpr, Map.of("kommune", "550", "a_kasse", "En anden")));
        assertThat(started.getStatusCode()).isEqualTo(HttpStatus.OK);
        CaseFile file = onlyCaseOf(cpr);
        assertThat(file.source()).isEqualTo("akasse");
        assertThat(file.spell().akasseId()).isEqualTo("akasse-proeve");
        assertThat(file.officeId()).isEqualTo("toender");
        String known = newCpr();
        upload(OWN, HEADER + ";telefon", row(known) + ";12345678");
        post("freja", fields(known, Map.of("telefon", "99999999")));
        assertThat(person(known).phone()).isEqualTo("12345678");
        assertThat(casesOf(known)).hasSize(1);
    }

    @Test
    void anAkasseCannotLearnWhoIsKnownHere() {
        String known = newCpr();
        upload(OWN, HEADER, row(known));
        String unknown = newCpr();
        List<JsonNode> answers = new ArrayList<>();
        for (String cpr : List.of(known, unknown, known, unknown)) {
            ResponseEntity<JsonNode> answer = post("freja", fields(cpr, Map.of()));
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
            answers.add(body(answer));
        }
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0).get("status").asText()).isEqualTo("received");
        assertThat(onlyCaseOf(unknown).source()).isEqualTo("akasse");
    }

    @Test
    void onePersonWithAnUnknownAkasseIsRegisteredWithANotice() {
        JsonNode answer = body(post(OWN, fields(newCpr(), Map.of("a_kasse", "Ukendt A-kasse"))));
        assertThat(answer.get("status").asText()).isEqualTo("started");
        assertThat(answer.get("notices").get(0).get("column").asText()).isEqualTo("a_kasse");
    }

    @Test
    void whoeverCorrectsWhatSomebodyElseHasChangedMeanwhileIsTold() {
        String cpr = newCpr();
        upload(OWN, HEADER, row(cpr));
        String address = "/api/cases/" + onlyCaseOf(cpr).caseNumber() + "/person";
        String version = body(get(OWN, address)).get("version").asText();
        JsonNode first = body(put(OWN, address, Map.of("telefon", "11223344", "version", version)));
        ResponseEntity<JsonNode> second = put(OWN, address, Map.of("telefon", "55667788", "version", version));
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(message(second)).contains("En anden har rettet");
        assertThat(person(cpr).phone()).isEqualTo("11223344");
        ResponseEntity<JsonNode> third = put(
                OWN,
                address,
                Map.of("telefon", "55667788", "version", first.get("version").asText()));
        assertThat(third.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(person(cpr).phone()).isEqualTo("55667788");
    }

    @Test
    void ofTwoWhoCorrectAtTheSameMomentOneIsTold() {
        String cpr = newCpr();
        upload(OWN, HEADER, row(cpr));
        String address = "/api/cases/" + onlyCaseOf(cpr).caseNumber() + "/person";
        String version = body(get(OWN, address)).get("version").asText();
        List<HttpStatusCode> statuses = Stream.of("11223344", "55667788")
                .map(phone -> CompletableFuture.supplyAsync(
                        () -> put(OWN, address, Map.of("telefon", phone, "version", version))
                                .getStatusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.CONFLICT);
    }

    @Test
    void thePersonOfACaseIsShownAndCorrectedInsideTheOfficeOnly() {
        String cpr = newCpr();
        upload(OWN, HEADER + ";oenske;sagsbehandler", row(cpr) + ";smed;Hr. Ingen");
        String address = "/api/cases/" + onlyCaseOf(cpr).caseNumber() + "/person";
        for (String stranger : List.of("tage", "rkv", "freja")) {
            assertThat(get(stranger, address).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(put(stranger, address, Map.of()).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
        JsonNode shown = body(get(OWN, address));
        assertThat(shown.get("cpr").asText()).isEqualTo(cpr);
        assertThat(shown.get("oenske").asText()).isEqualTo("smed");
        assertThat(shown.get("sagsbehandler").asText()).isEqualTo("Hr. Ingen");
        ResponseEntity<JsonNode> corrected = put(
                OWN,
                address,
                Map.of("telefon", "11223344", "oenske", "", "hoejeste_uddannelse", "ingen", "sagsbehandler", OWN));
        assertThat(corrected.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(person(cpr).phone()).isEqualTo("11223344");
        CaseFile file = onlyCaseOf(cpr);
        assertThat(file.spell().wish()).isNull();
        assertThat(file.spell().highestEducation()).isEqualTo("none");
        assertThat(file.adviser()).isEqualTo(OWN);
        assertThat(body(get(OWN, address))).isEqualTo(body(corrected));
        assertThat(put(OWN, address, Map.of("cpr", newCpr())).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(put(OWN, address, Map.of("email", "x")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get(OWN, "/api/cases/2020-000001/person").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    // ---- helpers

    private void close(CaseFile file) {
        if (file.isOpen()) {
            runtime.deleteProcessInstance(file.processInstanceId(), "closed by the test");
            files.close(file.caseNumber(), "LUKKET", "Lukket", null);
        }
    }

    private void refuse(String table, String rule, Runnable meanwhile) {
        jdbc.sql("alter table " + table + " add constraint refuse_in_test check (" + rule + ")")
                .update();
        try {
            meanwhile.run();
        } finally {
            jdbc.sql("alter table " + table + " drop constraint refuse_in_test").update();
        }
    }

    private static void moveTo(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(
                day.atTime(12, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant()));
    }

    private static String newCpr() {
        int number = PEOPLE.incrementAndGet();
        return "6101%02d-%04d".formatted(60 + number / 4000, number % 4000);
    }

    private static Cpr cpr(String text) {
        return Cpr.parse(text).orElseThrow();
    }

    private LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    private String row(String cpr) {
        return row(cpr, daysAgo(9));
    }

    private String row(String cpr, LocalDate since) {
        return String.join(";", cpr, "Åse", "Prøvesen", "161", since.format(DANISH), "dagpenge");
    }

    private Map<String, Object> fields(String cpr, Map<String, Object> others) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "cpr",
                cpr,
                "fornavn",
                "Åse",
                "efternavn",
                "Prøvesen",
                "kommune",
                "161",
                "ledig_fra",
                daysAgo(9).toString(),
                "ydelse",
                "dagpenge"));
        fields.putAll(others);
        return fields;
    }

    private JsonNode upload(String user, String header, String... rows) {
        ResponseEntity<JsonNode> answer = send(user, file(header + "\r\n" + String.join("\r\n", rows) + "\r\n"));
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.OK);
        return body(answer);
    }

    private ResponseEntity<JsonNode> send(String user, Resource file) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", file);
        return http.withBasicAuth(user, user).postForEntity("/api/intake", parts, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, Map<String, Object> fields) {
        return http.withBasicAuth(user, user).postForEntity("/api/cases", fields, JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String user, String address) {
        return http.withBasicAuth(user, user).getForEntity(address, JsonNode.class);
    }

    private ResponseEntity<JsonNode> put(String user, String address, Map<String, Object> fields) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(user, user)
                .exchange(address, HttpMethod.PUT, new HttpEntity<>(fields, headers), JsonNode.class);
    }

    private static Resource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "liste.csv";
            }
        };
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        return body(answer).get("message").asText();
    }

    private static List<Integer> lines(JsonNode result) {
        return StreamSupport.stream(result.get("errors").spliterator(), false)
                .map(error -> error.get("line").asInt())
                .toList();
    }

    private static void assertCounts(JsonNode result, int read, int started, int known, int rejected) {
        assertThat(List.of(
                        result.get("read").asInt(),
                        result.get("started").asInt(),
                        result.get("alreadyKnown").asInt(),
                        result.get("rejected").asInt()))
                .as("read, started, known, rejected of %s", result)
                .containsExactly(read, started, known, rejected);
    }

    private Person person(String cpr) {
        return persons.byCprs(List.of(cpr(cpr))).get(cpr(cpr));
    }

    private CaseFile onlyCaseOf(String cpr) {
        List<CaseFile> cases = casesOf(cpr);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private List<CaseFile> casesOf(String cpr) {
        return jdbc
                .sql("select case_number from case_file where person_id = :person order by case_number")
                .param("person", person(cpr).id())
                .query(String.class)
                .list()
                .stream()
                .map(number -> files.byNumber(number).orElseThrow())
                .toList();
    }

    /** A large file that needs no memory. */
    private static final class LargeFile extends AbstractResource {

        private final long size;

        LargeFile(long size) {
            this.size = size;
        }

        @Override
        public String getFilename() {
            return "stor.csv";
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                private long left = size;

                @Override
                public int read() {
                    return left-- > 0 ? 'x' : -1;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    if (left <= 0) {
                        return -1;
                    }
                    int count = (int) Math.min(left, length);
                    Arrays.fill(bytes, offset, offset + count, (byte) 'x');
                    left -= count;
                    return count;
                }
            };
        }

        @Override
        public String getDescription() {
            return "a large file";
        }
    }
}
