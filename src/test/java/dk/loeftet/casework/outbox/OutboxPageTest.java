package dk.loeftet.casework.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.casework.tasklist.Scene;
import dk.loeftet.casework.tasklist.Scene.TestCase;
import dk.loeftet.casework.tasklist.Scene.TestPerson;
import dk.loeftet.casework.tasklist.TasklistTest;
import dk.loeftet.extension.notification.dispatch.Dispatcher;
import dk.loeftet.support.MailServer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with a real mail server: what people see of the messages, and what they do about them. */
@TasklistTest
class OutboxPageTest {

    private static final MailServer SERVER = new MailServer();

    @Autowired
    private Scene scene;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private JdbcClient jdbc;

    private TestCase theCase;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
        properties.add("loeftet.notification.dispatch", () -> "false");
        properties.add("loeftet.offices[0].id", () -> "glostrup");
        properties.add("loeftet.offices[0].municipality", () -> "161");
        properties.add("loeftet.offices[0].name", () -> "Jobcenter Glostrup");
        properties.add("loeftet.offices[1].id", () -> "toender");
        properties.add("loeftet.offices[1].municipality", () -> "550");
        properties.add("loeftet.offices[1].name", () -> "Jobcenter Tønder");
        properties.add("loeftet.offices[0].phone", () -> "43000100");
        properties.add("loeftet.offices[0].email", () -> "kontor@glostrup.example");
        properties.add("loeftet.offices[1].phone", () -> "74000100");
        properties.add("loeftet.offices[1].email", () -> "kontor@toender.example");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void prepare() {
        scene.prepare();
        // A Tuesday morning: the office is open.
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2026-11-24T10:00:00+01:00").toInstant()));
        theCase = scene.openCase("glostrup", TestPerson.named("Karen", "Krogh"));
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void aCitizenGetsAMailThatSaysWhoSendsItAndHowToAnswer() throws Exception {
        UUID id = queue("personlig-vej", "borger");
        jdbc.sql("update case_file set ambassador = 'amir' where case_number = :number")
                .param("number", theCase.caseNumber())
                .update();
        dispatcher.sendAllDue();
        var mail = SERVER.received().stream()
                .filter(received -> idOf(received).equals("<" + id + "@loeftet>"))
                .findFirst()
                .orElseThrow();
        String text = ((jakarta.mail.internet.MimeMultipart) mail.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(MailServer.recipient(mail)).isEqualTo("borger@example.dk");
        assertThat(text)
                .contains("Kære Karen Krogh", "amir", "Jobcenter Glostrup", "43000100", "kontor@glostrup.example");
        assertThat(letter(Scene.TEAM_LEADER, "SENT").path("body").asText()).isEqualTo(text.replace("\r\n", "\n"));
    }

    @Test
    void theListForOthersHoldsIdsOnly() {
        UUID id = queue("personlig-vej", "borger");
        JsonNode entry = scene.as(Scene.CASEWORKER)
                .getForObject(scene.address() + "/api/outbox?case=" + theCase.caseNumber(), JsonNode.class)
                .get(0);
        assertThat(entry.path("template").asText()).isEqualTo("personlig-vej");
        assertThat(entry.path("recipient").asText()).startsWith("borger:").doesNotContain("@");
        assertThat(entry.path("messageId").asText()).isEqualTo("<" + id + "@loeftet>");
        assertThat(entry.path("status").asText()).isEqualTo("QUEUED");
        assertThat(entry.has("channel")).isTrue();
        assertThat(scene.as(Scene.IN_TOENDER)
                        .getForEntity(scene.address() + "/api/outbox?case=" + theCase.caseNumber(), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLeaderSendsADeadMessageAgain() {
        UUID id = queue("personlig-vej", "borger");
        jdbc.sql("update outbox set status = 'DEAD', last_error = 'RECIPIENT_REFUSED' where id = :id")
                .param("id", id)
                .update();
        JsonNode dead = letter(Scene.TEAM_LEADER, "DEAD");
        assertThat(dead.path("problem").asText()).contains("Mailadressen findes ikke");
        assertThat(dead.path("mayResend").asBoolean()).isTrue();
        assertThat(letter(Scene.CASEWORKER, "DEAD").path("mayResend").asBoolean())
                .isFalse();
        assertThat(post(Scene.CASEWORKER, id, "resend").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(Scene.TEAM_LEADER, id, "resend").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post(Scene.TEAM_LEADER, id, "resend").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(letter(Scene.TEAM_LEADER, "QUEUED").path("id").asText()).isEqualTo(id.toString());
    }

    @Test
    void aDecisionNeverGoesByOrdinaryMailAndWaitsForAPersonWhoSendsTheLetter() {
        UUID id = queue("afgoerelse", "borger");
        jdbc.sql("""
                        insert into case_decision (id, case_id, outcome, law_ref, effective_on, decided_by, decided_at)
                        select :id, id, 'bevilget', 'LAB § 97', date '2026-11-24', 'sanne', opened_at
                        from case_file where case_number = :number
                        """)
                .param("id", UUID.randomUUID())
                .param("number", theCase.caseNumber())
                .update();
        dispatcher.sendAllDue();
        JsonNode letter = letter(Scene.CASEWORKER, "MANUAL");
        assertThat(letter.path("body").asText()).contains("Karen Krogh", "LAB § 97");
        assertThat(post(Scene.IN_TOENDER, id, "sent").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post(Scene.CASEWORKER, id, "sent").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(letter(Scene.CASEWORKER, "SENT").path("body").asText()).contains("LAB § 97");
        assertThat(SERVER.messageIds()).doesNotContain("<" + id + "@loeftet>");
    }

    @Test
    void oneMailAboutSeveralCasesIsShownOnceAndUnderEachOfThem() {
        TestCase first = theCase;
        UUID one = queue("personlig-vej", "borger");
        theCase = scene.openCase("glostrup", TestPerson.named("Kaj", "Krogh"));
        UUID other = queue("personlig-vej", "borger");
        jdbc.sql("""
                        update outbox set status = 'SENT', sent_as = 'together', subject = '2 frister er overskredet',
                          body = 'Begge sager' where id in (:ids)
                        """).param("ids", List.of(one, other)).update();

        JsonNode all = scene.as(Scene.TEAM_LEADER)
                .getForObject(scene.address() + "/api/outbox/letters?status=SENT", JsonNode.class);

        List<String> cases = new ArrayList<>();
        all.forEach(letter -> {
            if (letter.path("body").asText().equals("Begge sager")) {
                cases.add(letter.path("caseNumber").asText());
            }
        });
        assertThat(cases).as("shown once, without the number of one case").containsExactly("null");
        assertThat(letter(Scene.TEAM_LEADER, "SENT").path("caseNumber").asText())
                .isEqualTo(theCase.caseNumber());
        theCase = first;
        assertThat(letter(Scene.TEAM_LEADER, "SENT").path("caseNumber").asText())
                .isEqualTo(first.caseNumber());
    }

    private UUID queue(String template, String recipientKind) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outbox (id, business_key, process_instance_id, activity_id, template, recipient_kind,
                          recipient_id, status, message_id, created_at)
                        select :id, case_number, 'none', 'notify', :template, :kind, cast(person_id as varchar(64)),
                          'QUEUED', :messageId, :now from case_file where case_number = :number
                        """)
                .param("id", id)
                .param("template", template)
                .param("kind", recipientKind)
                .param("messageId", "<" + id + "@loeftet>")
                .param("now", OffsetDateTime.parse("2026-11-24T09:00:00+01:00"))
                .param("number", theCase.caseNumber())
                .update();
        return id;
    }

    private JsonNode letter(String user, String status) {
        return scene.as(user)
                .getForObject(
                        scene.address() + "/api/outbox/letters?case=" + theCase.caseNumber() + "&status=" + status,
                        JsonNode.class)
                .get(0);
    }

    private ResponseEntity<String> post(String user, UUID id, String what) {
        return scene.as(user).postForEntity(scene.address() + "/api/outbox/" + id + "/" + what, null, String.class);
    }

    private static String idOf(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
