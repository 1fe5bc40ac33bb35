package dk.loeftet.casework.tasklist;

import dk.loeftet.casework.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, partners and cases to try the panel and the pages with: invented, with replacement CPR numbers. */
@TestComponent
@Lazy
public class Scene {

    public static final String CASEWORKER = "tanna";
    public static final String AMBASSADOR = "tulla";
    public static final String CONSULTANT = "tviggo";
    public static final String REFERRAL = "tvera";
    public static final String TEAM_LEADER = "ttove";
    public static final String MANAGER = "tcarl";
    public static final String IN_TOENDER = "ttoni";
    public static final String SCHOOL = "trikke";
    public static final String OTHER_SCHOOL = "trune";
    public static final String AKASSE = "tkaj";
    public static final String ADMINISTRATOR = "tadmin";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final IdentityService identityService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final JdbcClient jdbc;
    private final Environment environment;

    Scene(
            IdentityService identityService,
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TaskService taskService,
            JdbcClient jdbc,
            Environment environment) {
        this.identityService = identityService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** Users, partners and the model; does nothing the second time. */
    public void prepare() {
        if (identityService.createUserQuery().userId(CASEWORKER).count() > 0) {
            return;
        }
        partner("tskole-tec", "skole", "TEC, Technical Education Copenhagen");
        partner("tskole-ucn", "skole", "UC Nord");
        partner("t3f", "akasse", "Fagligt Fælles Forbund");
        user(CASEWORKER, "Anna", "Andersen", "glostrup", Role.CASEWORKER.groupId());
        user(AMBASSADOR, "Ulla", "Uldall", "glostrup", Role.EDU_AMBASSADOR.groupId());
        user(CONSULTANT, "Viggo", "Vang", "glostrup", Role.COMPANY_CONSULTANT.groupId());
        user(REFERRAL, "Vera", "Vik", "glostrup", Role.REFERRAL_ADMIN.groupId());
        user(TEAM_LEADER, "Tove", "Thomsen", "glostrup", Role.TEAM_LEADER.groupId());
        user(MANAGER, "Carl", "Clausen", "glostrup", Role.MANAGER.groupId());
        user(IN_TOENDER, "Toni", "Tønnesen", "toender", Role.CASEWORKER.groupId());
        user(SCHOOL, "Rikke", "Rask", "glostrup", Role.SCHOOL_RKV.groupId(), "tskole-tec");
        user(OTHER_SCHOOL, "Rune", "Ravn", "glostrup", Role.SCHOOL_RKV.groupId(), "tskole-ucn");
        user(AKASSE, "Kaj", "Krog", "glostrup", Role.FUND_ADVISER.groupId(), "t3f");
        for (String office : new String[] {"glostrup", "toender"}) {
            repositoryService
                    .createDeployment()
                    .name("tasklist-scene-" + office)
                    .tenantId(office)
                    .addClasspathResource("tasklist/case.bpmn")
                    .deploy();
        }
    }

    /** A case of the office that waits in its screening; see {@link #screened}. */
    public TestCase openCase(String officeId, TestPerson person) {
        UUID personId = UUID.randomUUID();
        jdbc.sql("""
                        insert into person (id, cpr, first_name, last_name, address, postal_code, city, phone, email,
                          name_address_protected, created_at, updated_at)
                        values (:id, :cpr, :first, :last, :address, '2600', 'Glostrup', '12345678', :email, :protected,
                          :now, :now)
                        """)
                .param("id", personId)
                .param("cpr", "%06d%04d".formatted(710180, NUMBER.incrementAndGet()))
                .param("first", person.firstName())
                .param("last", person.lastName())
                .param("address", person.address())
                .param("email", "borger@example.dk")
                .param("protected", person.addressProtected())
                .param("now", OffsetDateTime.now(Clock.systemUTC()))
                .update();
        String caseNumber = "2099-%06d".formatted(NUMBER.get());
        String instance = runtimeService
                .createProcessInstanceByKey("tasklist-case")
                .processDefinitionTenantId(officeId)
                .businessKey(caseNumber)
                .execute()
                .getId();
        UUID caseId = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_file (id, case_number, person_id, office_id, pathway, process_instance_id,
                          source, status, opened_at, unemployed_since, benefit_type, ambassador, adviser)
                        values (:id, :number, :person, :office, 'uddannelsesloeft', :instance, 'side', 'OPEN', :now,
                          :since, 'dagpenge', :ambassador, :adviser)
                        """)
                .param("id", caseId)
                .param("number", caseNumber)
                .param("person", personId)
                .param("office", officeId)
                .param("instance", instance)
                .param("now", OffsetDateTime.now(Clock.systemUTC()))
                .param("since", LocalDate.of(2026, 10, 1))
                .param("ambassador", AMBASSADOR)
                .param("adviser", CASEWORKER)
                .update();
        return new TestCase(caseId, caseNumber, instance);
    }

    /** Notes a screening of the case. */
    public void screened(TestCase testCase, boolean needsClarification) {
        jdbc.sql("""
                        insert into screening_result (id, case_id, effective_on, track, reason, law_ref,
                          needs_clarification, facts, decided_at)
                        values (:id, :case, :on, :track, :reason, 'LAB § 97 a', :unclear, '{}', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", testCase.id())
                .param("on", LocalDate.of(2026, 11, 2))
                .param("track", needsClarification ? "NEEDS_CLARIFICATION" : "UDDANNELSESLOEFT_KANDIDAT")
                .param(
                        "reason",
                        needsClarification
                                ? "Højeste uddannelse er ikke oplyst."
                                : "Borgeren er over 30 år, får dagpenge og har ingen erhvervsuddannelse.")
                .param("unclear", needsClarification)
                .param("now", OffsetDateTime.now(Clock.systemUTC()))
                .update();
    }

    /** Moves the case from its screening to the guidance talk. */
    public Task guidanceTask(TestCase testCase) {
        runtimeService
                .createMessageCorrelation("factsCleared")
                .processInstanceId(testCase.instanceId())
                .correlate();
        return guidanceTaskOf(testCase);
    }

    /** The task of the guidance talk; null while the case is not there. */
    public Task guidanceTaskOf(TestCase testCase) {
        return task(testCase.caseNumber());
    }

    /** Moves the case on to the school. */
    public Task rkvTask(TestCase testCase) {
        taskService.complete(guidanceTask(testCase).getId());
        return task(testCase.caseNumber());
    }

    /** Orders an assessment from the school. */
    public void rkvOrdered(TestCase testCase, String schoolId, String message) {
        jdbc.sql("""
                        insert into rkv_request (id, case_id, school_id, ordered_at, due_on, message_to_school)
                        values (:id, :case, :school, :now, :due, :message)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", testCase.id())
                .param("school", schoolId)
                .param("now", OffsetDateTime.now(Clock.systemUTC()))
                .param("due", LocalDate.of(2027, 2, 1))
                .param("message", message)
                .update();
    }

    public void noted(TestCase testCase, String body) {
        jdbc.sql("""
                        insert into note (id, case_id, kind, body, author, created_at)
                        values (:id, :case, 'samtale', :body, :author, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", testCase.id())
                .param("body", body)
                .param("author", CASEWORKER)
                .param("now", OffsetDateTime.now(Clock.systemUTC()))
                .update();
    }

    public void queued(TestCase testCase, String template, String recipientKind) {
        jdbc.sql("""
                        insert into outbox (id, business_key, process_instance_id, activity_id, template,
                          recipient_kind, status, message_id, created_at)
                        values (:id, :number, :instance, 'notify', :template, :recipient, 'QUEUED', :message, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("number", testCase.caseNumber())
                .param("instance", testCase.instanceId())
                .param("template", template)
                .param("recipient", recipientKind)
                .param("message", UUID.randomUUID().toString())
                .param("now", OffsetDateTime.now(Clock.systemUTC()))
                .update();
    }

    public boolean isRunning(TestCase testCase) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(testCase.instanceId())
                        .count()
                > 0;
    }

    /** Calls the API as the user; the password is the user's id. */
    public TestRestTemplate as(String userId) {
        return new TestRestTemplate().withBasicAuth(userId, userId);
    }

    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private Task task(String caseNumber) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    private void partner(String id, String kind, String name) {
        jdbc.sql("insert into partner (id, kind, name) values (:id, :kind, :name)")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .update();
    }

    private void user(String id, String firstName, String lastName, String office, String... groups) {
        User user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(id);
        identityService.saveUser(user);
        if (office != null) {
            identityService.createTenantUserMembership(office, id);
        }
        for (String group : groups) {
            if (identityService.createGroupQuery().groupId(group).count() == 0) {
                identityService.saveGroup(identityService.newGroup(group));
            }
            identityService.createMembership(id, group);
        }
    }

    /** Who a case is about. */
    public record TestPerson(String firstName, String lastName, String address, boolean addressProtected) {

        public static TestPerson named(String firstName, String lastName) {
            return new TestPerson(firstName, lastName, "Nyvej 1", false);
        }
    }

    /** A case that was opened here. */
    public record TestCase(UUID id, String caseNumber, String instanceId) {}
}
