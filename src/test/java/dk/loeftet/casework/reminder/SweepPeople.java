package dk.loeftet.casework.reminder;

import dk.loeftet.support.People;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office whose people nobody else's tests hire into, and cases of theirs. */
public final class SweepPeople {

    public static final String OFFICE = "fejeby";
    /** An office where only a manager works. */
    public static final String SMALL_OFFICE = "smaaby";
    /** An office where nobody works. */
    public static final String EMPTY_OFFICE = "oedeby";

    public static final String ADVISER = "fsagsbehandler";
    public static final String AMBASSADOR = "fambassadoer";
    public static final String SECOND_AMBASSADOR = "fambassadoer2";
    public static final String LEADER = "fleder";
    public static final String MANAGER = "fchef";
    public static final String CONSULTANT = "fkonsulent";
    public static final String COORDINATOR = "fkoordinator";
    public static final String SMALL_MANAGER = "schef";
    public static final String SCHOOL = "skole-feje";
    public static final String SCHOOL_PERSON = "fskole";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final IdentityService identityService;
    private final JdbcClient jdbc;

    public SweepPeople(IdentityService identityService, JdbcClient jdbc) {
        this.identityService = identityService;
        this.jdbc = jdbc;
    }

    public void hire() {
        if (identityService.createTenantQuery().tenantId(OFFICE).count() > 0) {
            return;
        }
        for (String office : new String[] {OFFICE, SMALL_OFFICE, EMPTY_OFFICE}) {
            Tenant tenant = identityService.newTenant(office);
            tenant.setName(office);
            identityService.saveTenant(tenant);
        }
        People people = new People(identityService);
        people.user(ADVISER, "Fie", "Fugl", "sagsbehandler", OFFICE);
        people.user(AMBASSADOR, "Frede", "Fugl", "uddannelsesambassadoer", OFFICE);
        people.user(SECOND_AMBASSADOR, "Fritz", "Fugl", "uddannelsesambassadoer", OFFICE);
        people.user(LEADER, "Freja", "Fugl", "teamleder", OFFICE);
        people.user(MANAGER, "Frank", "Fugl", "jobcenterchef", OFFICE);
        people.user(CONSULTANT, "Frida", "Fugl", "virksomhedskonsulent", OFFICE);
        people.user(COORDINATOR, "Finn", "Fugl", "visitationskoordinator", OFFICE);
        people.user(SMALL_MANAGER, "Svend", "Fugl", "jobcenterchef", SMALL_OFFICE);
        people.user(SCHOOL_PERSON, "Sofie", "Skole", "rkv-vejleder", OFFICE);
        people.also(SCHOOL_PERSON, SCHOOL);
        jdbc.sql("insert into partner (id, kind, name) values (:id, 'skole', 'Fejebys Fagskole')")
                .param("id", SCHOOL)
                .update();
    }

    /** A case with the two of the office named on it. */
    public String openCase() {
        UUID person = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.of(2026, 9, 1, 8, 0, 0, 0, ZoneOffset.UTC);
        jdbc.sql("""
                        insert into person (id, cpr, first_name, last_name, created_at, updated_at)
                        values (:id, :cpr, 'Bo', 'Borger', :now, :now)
                        """)
                .param("id", person)
                .param("cpr", "%06d%04d".formatted(720180, NUMBER.incrementAndGet()))
                .param("now", now)
                .update();
        String number = "2098-%06d".formatted(NUMBER.get());
        jdbc.sql("""
                        insert into case_file (id, case_number, person_id, office_id, pathway, source, status,
                          opened_at, unemployed_since, benefit_type, ambassador, adviser)
                        values (:id, :number, :person, 'glostrup', 'uddannelsesloeft', 'side', 'OPEN',
                          :now, :since, 'dagpenge', :ambassador, :adviser)
                        """)
                .param("id", UUID.randomUUID())
                .param("number", number)
                .param("person", person)
                .param("now", now)
                .param("since", LocalDate.of(2026, 8, 1))
                .param("ambassador", AMBASSADOR)
                .param("adviser", ADVISER)
                .update();
        return number;
    }

    public void mayBeSharedWithTheSchool(String caseNumber) {
        jdbc.sql("""
                        insert into sharing_basis (id, case_id, partner_kind, basis, reference, given_on, recorded_by,
                          recorded_at, in_force)
                        select :id, id, 'skole', 'samtykke', 'RKV', :on, 'test', opened_at, 'skole'
                        from case_file where case_number = :number
                        """)
                .param("id", UUID.randomUUID())
                .param("on", LocalDate.of(2026, 9, 1))
                .param("number", caseNumber)
                .update();
    }

    public void away(String user, LocalDate day, String substitute) {
        jdbc.sql("""
                        insert into absence (id, user_id, absent_from, absent_to, substitute)
                        values (:id, :user, :day, :day, :substitute)
                        """)
                .param("id", UUID.randomUUID())
                .param("user", user)
                .param("day", day)
                .param("substitute", substitute)
                .update();
    }

    public void everybodyIsBack() {
        jdbc.sql("delete from absence where user_id like 'f%' or user_id = 'schef'")
                .update();
    }
}
