package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.cases.CaseOpening;
import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.MissingFact;
import dk.loeftet.extension.notification.Outbox;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.support.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world a case lives in: two schools, an a-kasse, the people of an office, and a clock that stands still. */
final class Pathwayland {

    /** A Tuesday. */
    static final LocalDate DAY_ONE = LocalDate.of(2026, 9, 1);

    static final String ADVISER = "mads";
    static final String AMBASSADOR = "maja";
    static final String SUBSTITUTE = "malou";
    static final String SCHOOL = "skole-modelby";
    static final String QUICK_SCHOOL = "skole-hurtig";
    static final String AKASSE = "akasse-model";
    static final String COMPANY = "virksomhed-model";

    /** Only for cases of these tests a rule names the ambassador. */
    static final String TRADE = "modelbyggeri";

    final ProcessEngine engine;
    final JdbcClient jdbc;
    final TestRestTemplate http;
    final Clock clock;
    private final CaseOpening opening;
    private final Outbox outbox;
    private final MessageRenderer renderer;

    Pathwayland(ApplicationContext context) {
        engine = context.getBean(ProcessEngine.class);
        jdbc = context.getBean(JdbcClient.class);
        http = context.getBean(TestRestTemplate.class);
        clock = context.getBean(Clock.class);
        opening = context.getBean(CaseOpening.class);
        outbox = context.getBean(Outbox.class);
        renderer = context.getBean(MessageRenderer.class);
    }

    Pathwayland prepared() {
        itIs(DAY_ONE);
        if (has("select count(*) from partner where id = :id", SCHOOL)) {
            return this;
        }
        partner(SCHOOL, "skole", "Modelbyens Fagskole");
        partner(QUICK_SCHOOL, "skole", "Den Hurtige Skole");
        partner(AKASSE, "akasse", "Modellernes A-kasse");
        partner(COMPANY, "virksomhed", "Modelbyggeriet ApS");
        agreed(QUICK_SCHOOL, "rkv.result.due", 3, "WD");
        agreed(QUICK_SCHOOL, "educationPlan.due", 4, "WD");
        People people = new People(engine.getIdentityService());
        people.user(ADVISER, "Mads", "Mortensen", "sagsbehandler", "glostrup");
        people.user(AMBASSADOR, "Maja", "Madsen", "uddannelsesambassadoer", "glostrup");
        people.user(SUBSTITUTE, "Malou", "Munk", "uddannelsesambassadoer", "glostrup");
        jdbc.sql("""
                        insert into routing_rule (id, office_id, role_id, trade, user_id)
                        values (:id, 'glostrup', 'uddannelsesambassadoer', :trade, :user)
                        """)
                .param("id", UUID.randomUUID())
                .param("trade", TRADE)
                .param("user", AMBASSADOR)
                .update();
        return this;
    }

    /** Registers the citizen, which opens the case. */
    CaseDriver caseOf(Citizen citizen) {
        return new CaseDriver(this, opening.open(citizen.registration()).caseNumber());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Moves the clock to ten in the morning of the day. */
    void itIs(LocalDate day) {
        itIs(Date.from(
                ZonedDateTime.of(day, LocalTime.of(10, 0), clock.getZone()).toInstant()));
    }

    void itIs(Date moment) {
        ClockUtil.setCurrentTime(moment);
    }

    ResponseEntity<String> post(String path, Map<String, ?> body) {
        return http.withBasicAuth("admin", "admin").postForEntity(path, body, String.class);
    }

    /** The text of the latest message of this kind as it goes out. */
    String letter(String caseNumber, String template) {
        OutboxMessage latest = outbox.ofCase(caseNumber).stream()
                .filter(message -> message.template().equals(template))
                .findFirst()
                .orElseThrow();
        return renderer.text(latest).body();
    }

    /** What a message of these cases could not say if it went out today, by its text; a message of a meeting asks the meeting. */
    Set<String> gaps(Collection<String> caseNumbers) {
        Set<String> gaps = new TreeSet<>();
        jdbc
                .sql("select id from outbox where body is null and status in ('QUEUED', 'MANUAL') and about is null"
                        + " and business_key is not null and created_at >= :today")
                .param(
                        "today",
                        ZonedDateTime.of(today(), LocalTime.MIN, clock.getZone())
                                .toOffsetDateTime())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> outbox.byId(id).orElseThrow())
                .filter(message -> caseNumbers.contains(message.businessKey()))
                .forEach(message -> {
                    try {
                        renderer.text(message);
                    } catch (MissingFact gap) {
                        gaps.add(message.template() + ": " + gap.key());
                    }
                });
        return gaps;
    }

    void away(String user, LocalDate from, LocalDate to, String substitute) {
        jdbc.sql("""
                        insert into absence (id, user_id, absent_from, absent_to, substitute)
                        values (:id, :user, :from, :to, :substitute)
                        """)
                .param("id", UUID.randomUUID())
                .param("user", user)
                .param("from", from)
                .param("to", to)
                .param("substitute", substitute)
                .update();
    }

    void isBack(String user) {
        jdbc.sql("delete from absence where user_id = :user")
                .param("user", user)
                .update();
    }

    private boolean has(String count, String id) {
        return jdbc.sql(count).param("id", id).query(Integer.class).single() > 0;
    }

    private void partner(String id, String kind, String name) {
        jdbc.sql("insert into partner (id, kind, name) values (:id, :kind, :name)")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .update();
    }

    private void agreed(String partner, String deadline, int amount, String unit) {
        jdbc.sql("""
                        insert into partner_agreement (id, partner_id, deadline_key, amount, unit, valid_from)
                        values (:id, :partner, :deadline, :amount, :unit, :from)
                        """)
                .param("id", UUID.randomUUID())
                .param("partner", partner)
                .param("deadline", deadline)
                .param("amount", amount)
                .param("unit", unit)
                .param("from", DAY_ONE.minusYears(1))
                .update();
    }
}
