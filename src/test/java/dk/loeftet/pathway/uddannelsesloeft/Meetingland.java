package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** An office of its own for each test, because the queue and the experience of an office belong to all its meetings. */
final class Meetingland {

    private static final AtomicInteger OFFICES = new AtomicInteger();

    final Pathwayland land;
    final String office;
    final String coordinator;

    Meetingland(Pathwayland land) {
        this.land = land;
        int number = OFFICES.incrementAndGet();
        office = "moedeby" + number;
        coordinator = "rita" + number;
        land.jdbc
                .sql("insert into office (id, municipality, name) values (:id, :municipality, 'Jobcenter Mødeby')")
                .param("id", office)
                .param("municipality", "%03d".formatted(number < 100 ? 900 + number : number))
                .update();
        IdentityService identity = land.engine.getIdentityService();
        Tenant tenant = identity.newTenant(office);
        tenant.setName("Jobcenter Mødeby");
        identity.saveTenant(tenant);
        new People(identity).user(coordinator, "Rita", "Rask", "visitationskoordinator", office);
    }

    /** A case that waits for a seat since this day. */
    CaseDriver waitingSince(LocalDate day) {
        land.itIs(day);
        return land.caseOf(Citizen.unskilled().livingIn(office).withoutAdviser().alreadyAt("stage_meeting"));
    }

    List<CaseDriver> waiting(int people) {
        return Stream.generate(() -> waitingSince(land.today())).limit(people).toList();
    }

    /** Plans a meeting on the day; nobody has been told yet. */
    String plan(LocalDate day, int capacity) {
        ResponseEntity<JsonNode> answer = send(
                HttpMethod.POST,
                "",
                Map.of(
                        "date",
                        day.toString(),
                        "time",
                        "9.30",
                        "place",
                        "Lokale 2",
                        "capacity",
                        Integer.toString(capacity)));
        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(201);
        return answer.getBody().path("number").asText();
    }

    /** Plans a meeting and lets all invitations go out. */
    String planned(LocalDate day, int capacity) {
        String number = plan(day, capacity);
        workOff(number);
        return number;
    }

    /** Executes the jobs of the meeting that wait for nothing but a hand. */
    void workOff(String number) {
        jobsOf(number).messages().list().forEach(job -> execute(job));
    }

    /** The clock moves to the day, and the timers of the meeting that are due fire. */
    void itIs(String number, LocalDate day) {
        land.itIs(day);
        jobsOf(number).timers().executable().list().forEach(job -> execute(job));
        workOff(number);
    }

    JobQuery jobsOf(String number) {
        var instance = land.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return land.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance == null ? "none" : instance.getId());
    }

    void execute(Job job) {
        land.engine.getManagementService().executeJob(job.getId());
    }

    boolean isRunning(String number) {
        return land.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count()
                > 0;
    }

    /** What the list says about each case. */
    Map<String, String> seats(String number) {
        Map<String, String> seats = new HashMap<>();
        land.jdbc.sql("""
                        select c.case_number, s.status from meeting_seat s join info_meeting m on m.id = s.meeting_id
                        join case_file c on c.id = s.case_id where m.meeting_number = :number
                        """).param("number", number).query(row -> {
            seats.put(row.getString("case_number"), row.getString("status"));
        });
        return seats;
    }

    String meetingStatus(String number) {
        return land.jdbc
                .sql("select status from info_meeting where meeting_number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    void post(String path, Map<String, ?> body) {
        ResponseEntity<JsonNode> answer = send(HttpMethod.POST, path, body);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
    }

    ResponseEntity<JsonNode> send(HttpMethod method, String path, Map<String, ?> body) {
        return sendAs(coordinator, method, path, body);
    }

    ResponseEntity<JsonNode> sendAs(String user, HttpMethod method, String path, Map<String, ?> body) {
        return land.http
                .withBasicAuth(user, user)
                .exchange(
                        "/api/meetings" + path,
                        method,
                        method.equals(HttpMethod.GET) ? null : new HttpEntity<>(body),
                        JsonNode.class);
    }

    static List<String> numbers(List<CaseDriver> cases) {
        return cases.stream().map(CaseDriver::number).toList();
    }
}
