package dk.loeftet.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.extension.notification.OutboxBacklog;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the morning everybody hears once what is due, and leaders hear where their team's cases stand. */
abstract class DigestContract {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2027, 9, 15);

    private static final LocalDate SATURDAY = TODAY.plusDays(3);

    @Autowired
    private Digests digests;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private OutboxBacklog backlog;

    @Autowired
    private HealthIndicator outboxHealthIndicator;

    private SweepPeople people;
    private String caseNumber;

    @BeforeEach
    void prepare(@Autowired IdentityService identityService) {
        people = new SweepPeople(identityService, jdbc);
        people.hire();
        jdbc.sql("insert into office (id, municipality, name) values (:id, '998', 'Fejeby')")
                .param("id", SweepPeople.OFFICE)
                .update();
        caseNumber = people.openCase();
        forgetTheMails();
    }

    @AfterEach
    void back() {
        jdbc.sql("delete from outbox where business_key = :number")
                .param("number", caseNumber)
                .update();
        jdbc.sql("update case_file set office_id = 'glostrup' where case_number = :number")
                .param("number", caseNumber)
                .update();
        people.everybodyIsBack();
        jdbc.sql("delete from office where id = :id")
                .param("id", SweepPeople.OFFICE)
                .update();
        jdbc.sql("delete from wait where process_instance_id = 'instance'").update();
        jdbc.sql("delete from user_setting").update();
        forgetTheMails();
        ClockUtil.reset();
    }

    @Test
    void everybodyReadsWhatIsDueTodayAndWhatIsOverdue() {
        task(TODAY).assignee(SweepPeople.ADVISER).in(jdbc);
        task(TODAY.minusDays(5)).group("sagsbehandler").in(jdbc);
        task(TODAY.plusDays(1)).assignee(SweepPeople.ADVISER).in(jdbc);
        task(TODAY).assignee(SweepPeople.AMBASSADOR).in(jdbc);
        itIs(TODAY, "07:30");
        digests.run();
        Mail mail = mailTo(SweepPeople.ADVISER);
        assertThat(mail.subject()).isEqualTo("Dine frister 15-09-2027: 1 i dag, 1 over fristen");
        assertThat(mail.body())
                .contains("Skal være færdigt i dag:\n- 15-09-2027: Hold samtalen, sag " + caseNumber)
                .contains("Over fristen:\n- 10-09-2027: Hold samtalen, sag " + caseNumber)
                .doesNotContain("Her står teamets sager", "Bo", "Borger");
        assertThat(mail.idempotencyKey()).isEqualTo("digest:" + SweepPeople.ADVISER + ":2027-09-15");
        assertThat(mailTo(SweepPeople.AMBASSADOR).subject()).endsWith(": 1 i dag");
    }

    @Test
    void aLeaderReadsWhereTheTeamsCasesStandAndOnWhomTheyWait() {
        IntStream.range(0, 3)
                .forEach(i -> task(TODAY.minusDays(20 + i))
                        .inStage("RKV")
                        .waitsFor("skole", SweepPeople.SCHOOL)
                        .assignee(SweepPeople.AMBASSADOR)
                        .in(jdbc));
        task(TODAY.minusDays(30))
                .withoutTask()
                .inStage("Dokumenter")
                .waitsFor("borger", null)
                .in(jdbc);
        task(TODAY).assignee(SweepPeople.AMBASSADOR).in(jdbc);
        itIs(TODAY, "08:10");
        digests.run();
        Mail mail = mailTo(SweepPeople.LEADER);
        assertThat(mail.subject()).endsWith(": teamet har 4 over fristen");
        assertThat(mail.body()).contains("""
                Her står teamets sager over fristen:
                - Dokumenter, venter på borgeren: 1, ældste frist 16-08-2027
                - RKV, venter på Fejebys Fagskole: 3, ældste frist 24-08-2027

                De ældste:
                - 16-08-2027: Hold samtalen, sag""");
        assertThat(mails(SweepPeople.MANAGER)).isEmpty();
    }

    @Test
    void aMessageThatNobodyHasGotIsNamedToTheResponsibleAndTheLeaderWhenItsDeadlineIsOver() {
        jdbc.sql("update case_file set office_id = :office where case_number = :number")
                .param("office", SweepPeople.OFFICE)
                .param("number", caseNumber)
                .update();
        unsent("informationsmoede-indkaldelse", "MANUAL", TODAY.minusDays(2));
        unsent("sag-lukket-besked", "DEAD", TODAY.minusDays(5));
        unsent("informationsmoede-indkaldelse", "MANUAL", TODAY.minusDays(1));
        unsent("informationsmoede-indkaldelse", "SENT", TODAY.minusDays(5));
        itIs(TODAY, "07:30");
        digests.run();
        String lines = """
                Beskeder, der ikke er nået frem:
                - 10-09-2027: Besked, sag %1$s, kunne ikke sendes
                - 13-09-2027: Indkaldelse til informationsmøde om uddannelse, sag %1$s, skal sendes som brev

                Send dem fra siden »Udbakke« i Løftet.
                """.formatted(caseNumber);
        for (String reader : List.of(SweepPeople.ADVISER, SweepPeople.LEADER)) {
            assertThat(mailTo(reader).subject()).isEqualTo("Dine frister 15-09-2027: 2 beskeder er ikke sendt");
            assertThat(mailTo(reader).body()).contains(lines);
        }
        assertThat(mails(SweepPeople.AMBASSADOR)).isEmpty();
        assertThat(backlog.now().manual()).isEqualTo(2);
        assertThat(backlog.now().dead()).isEqualTo(1);
        assertThat(outboxHealthIndicator.health().getDetails())
                .containsEntry("manual", 2L)
                .containsEntry("dead", 1L)
                .containsKeys("queued", "oldestQueuedSeconds");
    }

    private void unsent(String template, String status, LocalDate writtenOn) {
        jdbc.sql("""
                        insert into outbox (id, business_key, template, recipient_kind, status, message_id, created_at)
                        values (:id, :number, :template, 'borger', :status, :messageId, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("number", caseNumber)
                .param("template", template)
                .param("status", status)
                .param("messageId", "<" + UUID.randomUUID() + "@loeftet>")
                .param("at", writtenOn.atTime(15, 0).atZone(TestWait.DENMARK).toOffsetDateTime())
                .update();
    }

    @Test
    void aMailIsWrittenOncePerDayAlsoByTwoNodes() {
        task(TODAY).assignee(SweepPeople.ADVISER).in(jdbc);
        itIs(TODAY, "07:31");
        List<CompletableFuture<Integer>> nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(digests::run))
                .toList();
        nodes.forEach(CompletableFuture::join);
        itIs(TODAY, "09:00");
        digests.run();
        assertThat(mails(SweepPeople.ADVISER)).hasSize(1);
        itIs(TODAY.plusDays(1), "07:31");
        digests.run();
        assertThat(mails(SweepPeople.ADVISER)).hasSize(2);
    }

    @Test
    void beforeHalfPastSevenAfterNoonAndOnClosedDaysNothingIsWritten() {
        task(TODAY).assignee(SweepPeople.ADVISER).in(jdbc);
        itIs(TODAY, "07:29");
        digests.run();
        itIs(TODAY, "12:00");
        digests.run();
        itIs(SATURDAY, "08:00");
        digests.run();
        assertThat(mails(SweepPeople.ADVISER)).isEmpty();
    }

    @Test
    void whoIsAwayHasNothingDueOrWorksElsewhereGetsNone() {
        task(TODAY).assignee(SweepPeople.ADVISER).in(jdbc);
        task(TODAY).assignee(SweepPeople.SCHOOL_PERSON).in(jdbc);
        people.away(SweepPeople.ADVISER, TODAY, null);
        itIs(TODAY, "07:30");
        digests.run();
        assertThat(mails(SweepPeople.ADVISER)).isEmpty();
        assertThat(mails(SweepPeople.SCHOOL_PERSON)).isEmpty();
        assertThat(mails(SweepPeople.SECOND_AMBASSADOR)).isEmpty();
    }

    @Test
    void whatStandsStillIsNotMentioned() {
        task(TODAY).assignee(SweepPeople.ADVISER).in(jdbc);
        jdbc.sql("update wait set paused_at = entered_at where process_instance_id = 'instance'")
                .update();
        itIs(TODAY, "07:30");
        digests.run();
        assertThat(mails(SweepPeople.ADVISER)).isEmpty();
    }

    @Test
    void everybodyTurnsOffTheOwnMail() {
        task(TODAY.minusDays(1)).assignee(SweepPeople.ADVISER).in(jdbc);
        assertThat(put(SweepPeople.ADVISER, Map.of("tasks", false, "team", true))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(put(SweepPeople.LEADER, Map.of("tasks", true, "team", false)).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        itIs(TODAY, "07:30");
        digests.run();
        assertThat(mails(SweepPeople.ADVISER)).isEmpty();
        assertThat(mails(SweepPeople.LEADER)).isEmpty();
        assertThat(chosen(SweepPeople.ADVISER).get("tasks").asBoolean()).isFalse();
        assertThat(chosen(SweepPeople.LEADER).get("leader").asBoolean()).isTrue();
    }

    @Test
    void aChoiceSaysBothAndIsTheCallersOwn() {
        assertThat(put(SweepPeople.ADVISER, Map.of("tasks", false)).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(put(SweepPeople.SCHOOL_PERSON, Map.of("tasks", true, "team", true))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void theNextMorningIsThatOfAWorkingDay() {
        assertThat(digests.nextBetween(
                        TODAY.plusDays(2).atTime(8, 0).atZone(TestWait.DENMARK).toInstant(),
                        TODAY.plusDays(9).atTime(8, 0).atZone(TestWait.DENMARK).toInstant()))
                .contains(
                        TODAY.plusDays(5).atTime(7, 30).atZone(TestWait.DENMARK).toInstant());
    }

    private TestWait task(LocalDate dueOn) {
        return TestWait.withSteps("").ofCase(caseNumber).dueOn(dueOn);
    }

    private ResponseEntity<JsonNode> put(String user, Map<String, Boolean> choice) {
        return http.withBasicAuth(user, user)
                .exchange("/api/me/digest", HttpMethod.PUT, new HttpEntity<>(choice), JsonNode.class);
    }

    private JsonNode chosen(String user) {
        return http.withBasicAuth(user, user).getForObject("/api/me/digest", JsonNode.class);
    }

    private Mail mailTo(String user) {
        List<Mail> mails = mails(user);
        assertThat(mails).as("morning mails to %s", user).hasSize(1);
        return mails.get(0);
    }

    private List<Mail> mails(String user) {
        return jdbc.sql("""
                        select subject, body, idempotency_key from outbox
                        where template = 'morgenmail' and recipient_id = :user and recipient_kind = 'medarbejder'
                          and status = 'QUEUED'
                        """).param("user", user).query(Mail.class).list();
    }

    private void forgetTheMails() {
        jdbc.sql("delete from outbox where template = 'morgenmail'").update();
        jdbc.sql("delete from digest_day").update();
    }

    private static void itIs(LocalDate day, String time) {
        ClockUtil.setCurrentTime(Date.from(
                day.atTime(LocalTime.parse(time)).atZone(TestWait.DENMARK).toInstant()));
    }

    private record Mail(String subject, String body, String idempotencyKey) {}
}
