package dk.loeftet.casework.message;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.MessageTemplate;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every text of every pathway, filled for a case about which everything is known. */
abstract class EveryText {

    private static final String NUMBER = "1999-000001";
    private static final String COMPLAINT_RUN = "run-of-the-complaint";
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-24T09:00:00+01:00");

    /** They stand around and below others. */
    private static final Set<String> NOT_ALONE = Set.of("signatur", "samlet-besked", "samlet-besked.eskalering");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageTemplates templates;

    @Autowired
    private MessageRenderer renderer;

    private final UUID person = UUID.randomUUID();
    private final UUID theCase = UUID.randomUUID();
    private final UUID meeting = UUID.randomUUID();
    private final UUID talk = UUID.randomUUID();
    private final UUID wait = UUID.nameUUIDFromBytes(COMPLAINT_RUN.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Test
    void everyTextCanBeFilledAndNoSubjectNamesTheCitizen() {
        everythingIsKnown();
        assertThat(templates.all()).hasSizeGreaterThan(30);
        for (MessageTemplate template : templates.all()) {
            if (!NOT_ALONE.contains(template.key())) {
                RenderedMessage message = asSent(template);
                assertThat(message.body())
                        .as(template.file())
                        .contains("Venlig hilsen", "ring på")
                        .doesNotContain("{{");
                assertThat(message.subject())
                        .as("a subject is read on the way: %s", template.file())
                        .doesNotContain("Frode", "0107", NUMBER);
            }
        }
    }

    /** What somebody writes by hand comes with the message. */
    private RenderedMessage asSent(MessageTemplate template) {
        OutboxMessage message = message(template);
        if (!template.placeholders().contains(PersonalWords.PLACEHOLDER)) {
            return renderer.render(message);
        }
        assertThat(template.freeTo())
                .as("only who sends it by hand can write in it: %s", template.file())
                .isNotEmpty();
        return renderer.bundle(
                message, List.of(renderer.text(message, Map.of(PersonalWords.PLACEHOLDER, "Vi ses på mandag."))));
    }

    private OutboxMessage message(MessageTemplate template) {
        boolean complaint = template.key().startsWith("klage");
        boolean reminder = Set.of("paamindelse", "eskalering").contains(template.key());
        UUID id = UUID.randomUUID();
        return new OutboxMessage(
                id,
                NUMBER,
                complaint ? COMPLAINT_RUN : "some-run",
                "notify",
                template.key(),
                template.key().startsWith("akasse")
                        ? "akasse"
                        : template.key().startsWith("rkv-bestilling")
                                        || template.key().startsWith("rkv-papirer")
                                ? "skole"
                                : "borger",
                template.key().startsWith("akasse")
                                || template.key().startsWith("rkv-bestilling")
                                || template.key().startsWith("rkv-papirer")
                        ? "no-such-partner"
                        : person.toString(),
                OutboxMessage.QUEUED,
                "<" + id + "@loeftet>",
                THEN,
                reminder ? wait : null,
                null,
                null,
                template.placeholders().contains("samtaledag") ? talk.toString() : "M-1999-000001",
                null);
    }

    private void everythingIsKnown() {
        sql("update office set phone = '43000100', email = 'kontor@glostrup.example' where id = 'glostrup'");
        jdbc.sql("""
                        insert into person (id, cpr, first_name, last_name, created_at, updated_at)
                        values (:id, '6107599999', 'Frode', 'Fuglsang', :now, :now)
                        """).param("id", person).param("now", THEN).update();
        jdbc.sql("""
                        insert into case_file (id, case_number, person_id, office_id, pathway, source, status, opened_at,
                          unemployed_since, benefit_type, ambassador)
                        values (:id, :number, :person, 'glostrup', 'uddannelsesloeft', 'side', 'OPEN', :now,
                          date '2026-08-01', 'dagpenge', 'amir')
                        """)
                .param("id", theCase)
                .param("number", NUMBER)
                .param("person", person)
                .param("now", THEN)
                .update();
        forCase("""
                insert into education_plan (id, case_id, starts_on, ends_on, agreed_at)
                values (:id, :case, date '2027-01-11', date '2028-06-30', :now)
                """);
        forCase("""
                insert into case_decision (id, case_id, outcome, law_ref, reasons, effective_on, decided_by, decided_at,
                  complaint_until)
                values (:id, :case, 'afslag', 'LAB § 97', 'Fordi.', date '2026-11-24', 'sanne', :now, date '2026-12-22')
                """);
        forCase("""
                insert into hearing (id, case_id, proposed, facts, sent_at, answer_until)
                values (:id, :case, 'afslag', 'En oplysning.', :now, date '2026-12-08')
                """);
        jdbc.sql("""
                        insert into complaint (id, case_id, process_instance_id, received_on, complaint_until, in_time,
                          reassessment_reasons, registered_at)
                        values (:id, :case, :run, date '2026-12-01', date '2026-12-22', true, 'Derfor.', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", theCase)
                .param("run", COMPLAINT_RUN)
                .param("now", THEN)
                .update();
        jdbc.sql("""
                        insert into info_meeting (id, meeting_number, office_id, held_on, starts_at, place, capacity,
                          meeting_language, status, created_by, created_at)
                        values (:id, 'M-1999-000001', 'glostrup', date '2026-12-08', time '13:00:00', 'Lokale 2', 20,
                          'dansk', 'PLANNED', 'rikke', :now)
                        """).param("id", meeting).param("now", THEN).update();
        jdbc.sql("""
                        insert into case_talk (id, case_id, with_party, held_on, place, agreed_at)
                        values (:id, :case, 'akasse', date '2026-12-09', 'kl. 10 i jobcentret', :now)
                        """)
                .param("id", talk)
                .param("case", theCase)
                .param("now", THEN)
                .update();
        waitsFor("borger", UUID.randomUUID());
        waitsFor("skole", UUID.randomUUID());
        waitsFor("akasse", UUID.randomUUID());
        waitsFor("jobcenter", wait);
    }

    private void waitsFor(String whom, UUID id) {
        jdbc.sql("""
                        insert into wait (id, kind, source_id, root_instance_id, process_instance_id, business_key,
                          process_key, process_version, definition_id, activity_id, activity_name, activity_type,
                          waiting_on, planned, entered_at, due_on, task_id)
                        values (:id, 'ACTIVITY', :source, 'root', :run, :number, 'uddannelsesloeft', 1, 'd', 'a',
                          'Genvurdér afgørelsen', 'userTask', :whom, true, :now, date '2026-12-08', 'task-1')
                        """)
                .param("id", id)
                .param("source", id.toString())
                .param("run", COMPLAINT_RUN)
                .param("number", NUMBER)
                .param("whom", whom)
                .param("now", THEN)
                .update();
    }

    private void forCase(String statement) {
        jdbc.sql(statement)
                .param("id", UUID.randomUUID())
                .param("case", theCase)
                .param("now", THEN)
                .update();
    }

    private void sql(String statement) {
        jdbc.sql(statement).update();
    }
}
