package dk.loeftet.casework.workload;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.routing.Colleagues;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Counts and lists the open work of offices, from the ledger of waits and the case files. */
@Repository
class Workloads {

    /** A list that is longer is worked off in parts. */
    static final int MOST = 500;

    private static final int SOON = 5;

    private final JdbcClient jdbc;
    private final IdentityService identityService;
    private final Offices offices;
    private final UserNames names;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Workloads(
            JdbcClient jdbc,
            IdentityService identityService,
            Offices offices,
            UserNames names,
            WorkingCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.identityService = identityService;
        this.offices = offices;
        this.names = names;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Everyone who works on tasks in the offices of the caller, by name; first what nobody has taken. */
    List<PersonLoad> of(Caller caller) {
        List<String> own = ownOffices(caller);
        if (own.isEmpty()) {
            return List.of();
        }
        Map<String, Counts> counts = counts(own);
        Map<String, Integer> cases = cases(own);
        Map<String, List<String>> roles = roles(own);
        counts.keySet().stream().filter(user -> !user.isEmpty()).forEach(user -> roles.putIfAbsent(user, List.of()));
        Colleagues colleagues = colleagues();
        List<PersonLoad> people = new ArrayList<>();
        people.add(load(null, null, List.of(), false, counts.get(""), 0));
        roles.entrySet().stream()
                .map(entry -> load(
                        entry.getKey(),
                        names.of(entry.getKey()),
                        entry.getValue(),
                        colleagues.isAway(entry.getKey()),
                        counts.get(entry.getKey()),
                        cases.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparing(PersonLoad::name, Collator.getInstance(Locale.forLanguageTag("da-DK"))))
                .forEach(people::add);
        return people;
    }

    /**
     * The open tasks that lie with somebody, the most urgent first and at most {@link #MOST}.
     *
     * @param userId null for those that nobody has taken
     */
    List<OpenTask> tasks(@Nullable String userId, Caller caller) {
        List<String> own = ownOffices(caller);
        if (own.isEmpty()) {
            return List.of();
        }
        LocalDate today = today();
        return jdbc.sql("""
                        select w.task_id, coalesce(w.activity_name, w.activity_id) as name, w.business_key, w.stage_name,
                          w.due_on, w.paused_at is not null as paused, p.first_name, p.last_name
                        from wait w
                        left join case_file c on c.case_number = w.business_key
                        left join person p on p.id = c.person_id
                        where w.left_at is null and w.task_id is not null and w.tenant_id in (:offices)
                          and w.assignee is not distinct from cast(:user as varchar(255))
                        order by case when w.paused_at is null then 0 else 1 end, w.due_on nulls last,
                          w.business_key, w.task_id
                        fetch first :most rows only
                        """)
                .param("offices", own)
                .param("user", userId)
                .param("most", MOST)
                .query((row, index) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    boolean paused = row.getBoolean("paused");
                    String first = row.getString("first_name");
                    return new OpenTask(
                            row.getString("task_id"),
                            row.getString("name"),
                            row.getString("business_key"),
                            first == null ? null : first + " " + row.getString("last_name"),
                            row.getString("stage_name"),
                            due,
                            !paused && due != null && due.isBefore(today),
                            paused);
                })
                .list();
    }

    /** Those who work on tasks in an office, and in which roles. */
    Map<String, List<Role>> workers(String officeId) {
        Map<String, List<Role>> workers = new TreeMap<>();
        Colleagues colleagues = colleagues();
        for (Role role : Role.values()) {
            if (role.worksOnTasks()) {
                colleagues
                        .in(role.groupId(), officeId)
                        .forEach(user -> workers.computeIfAbsent(user, unknown -> new ArrayList<>())
                                .add(role));
            }
        }
        return workers;
    }

    private List<String> ownOffices(Caller caller) {
        return offices.all().stream().map(Office::id).filter(caller::worksIn).toList();
    }

    private Map<String, List<String>> roles(List<String> own) {
        Map<String, List<String>> roles = new HashMap<>();
        own.forEach(office -> workers(office)
                .forEach((user, held) ->
                        roles.put(user, held.stream().map(Role::danishName).toList())));
        return roles;
    }

    private Map<String, Counts> counts(List<String> own) {
        Map<String, Counts> counts = new HashMap<>();
        LocalDate today = today();
        jdbc.sql("""
                        select coalesce(assignee, '') as assignee, count(*) as tasks,
                          count(case when due_on < :today then 1 end) as overdue,
                          count(case when due_on >= :today and due_on <= :soon then 1 end) as due_soon
                        from wait
                        where left_at is null and paused_at is null and task_id is not null and tenant_id in (:offices)
                        group by coalesce(assignee, '')
                        """)
                .param("today", today)
                .param("soon", calendar.add(today, SOON, DateUnit.WD, null))
                .param("offices", own)
                .query(Counts.class)
                .list()
                .forEach(one -> counts.put(one.assignee(), one));
        return counts;
    }

    private Map<String, Integer> cases(List<String> own) {
        Map<String, Integer> cases = new HashMap<>();
        jdbc.sql("""
                        select user_id, count(*) as cases from (
                          select ambassador as user_id from case_file
                          where status = 'OPEN' and ambassador is not null and office_id in (:offices)
                          union all
                          select adviser from case_file
                          where status = 'OPEN' and adviser is not null and office_id in (:offices)
                            and adviser is distinct from ambassador) work
                        group by user_id
                        """).param("offices", own).query(row -> {
            cases.put(row.getString("user_id"), row.getInt("cases"));
        });
        return cases;
    }

    private static PersonLoad load(
            @Nullable String userId,
            @Nullable String name,
            List<String> roles,
            boolean away,
            @Nullable Counts counts,
            int cases) {
        return counts == null
                ? new PersonLoad(userId, name, roles, away, 0, 0, 0, cases)
                : new PersonLoad(userId, name, roles, away, counts.tasks(), counts.overdue(), counts.dueSoon(), cases);
    }

    private Colleagues colleagues() {
        return new Colleagues(identityService, jdbc, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private record Counts(String assignee, int tasks, int overdue, int dueSoon) {}
}
