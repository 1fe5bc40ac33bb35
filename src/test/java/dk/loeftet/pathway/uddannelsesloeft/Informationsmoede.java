package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** Information meetings with real cases, from the queue until every case knows how it went: for every database. */
abstract class Informationsmoede {

    static final LocalDate TODAY = Pathwayland.DAY_ONE;
    static final LocalDate MEETING_DAY = LocalDate.of(2026, 9, 15);

    Pathwayland land;
    Meetingland meetings;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        meetings = new Meetingland(land);
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void ofThirtyInvitedToTwentySeatsEveryCaseIsWhereItShouldBe() {
        List<CaseDriver> cases = meetings.waiting(34);
        String number = meetings.planned(MEETING_DAY, 20);
        assertThat(meetings.seats(number)).as("twenty seats and 40 % more").hasSize(28);
        meetings.post("/" + number + "/invitations", Map.of("count", 2));
        meetings.workOff(number);
        List<CaseDriver> invited = cases.subList(0, 30);
        assertThat(meetings.seats(number)).containsOnlyKeys(Meetingland.numbers(invited));
        assertThat(invited).allMatch(theCase -> theCase.waitsFor("meetingResult"));
        assertThat(cases.subList(30, 34)).allMatch(theCase -> theCase.waitsFor("meetingSeat"));

        List<CaseDriver> cancelling = invited.subList(0, 7);
        cancelling.forEach(theCase -> meetings.post("/" + number + "/seats/" + theCase.number() + "/cancel", Map.of()));
        CaseDriver inAJob = invited.get(7);
        land.post("/api/cases/" + inAJob.number() + "/got-job", Map.of("jobStart", "2026-09-10"));
        meetings.itIs(number, LocalDate.of(2026, 9, 14));
        assertThat(reminded())
                .as("one working day before, who still has a seat")
                .isEqualTo(22);

        meetings.itIs(number, MEETING_DAY);
        List<CaseDriver> absent = invited.subList(8, 11);
        CaseDriver talkative = invited.get(11);
        CaseDriver closed = invited.get(12);
        land.post("/api/cases/" + closed.number() + "/close", Map.of("reason", "Flyttet"));
        meetings.post(
                "/" + number + "/attendance",
                Map.of(
                        "absent",
                        Meetingland.numbers(absent),
                        "talkAtOnce",
                        List.of(talkative.number(), closed.number())));
        meetings.workOff(number);

        assertThat(meetings.isRunning(number)).isFalse();
        assertThat(meetings.meetingStatus(number)).isEqualTo("HELD");
        assertThat(cancelling).allMatch(theCase -> theCase.waitsFor("meetingSeat"));
        assertThat(absent).allMatch(theCase -> theCase.waitsFor("meetingSeat"));
        assertThat(absent).allMatch(theCase -> Long.valueOf(1).equals(theCase.variable("noShows")));
        inAJob.endedAs("I_JOB", "I job");
        closed.endedAs("LUKKET", "Lukket med årsag");
        List<CaseDriver> attended = new ArrayList<>(invited.subList(13, 30));
        attended.add(talkative);
        assertThat(attended).hasSize(18).allSatisfy(theCase -> theCase.at("Hold vejledningssamtale"));
        assertThat(meetings.seats(number).values())
                .satisfies(seats ->
                        assertThat(Collections.frequency(seats, "CANCELLED")).isEqualTo(7))
                .satisfies(seats ->
                        assertThat(Collections.frequency(seats, "ABSENT")).isEqualTo(3))
                .satisfies(seats ->
                        assertThat(Collections.frequency(seats, "LEFT")).isEqualTo(2))
                .satisfies(seats ->
                        assertThat(Collections.frequency(seats, "ATTENDED")).isEqualTo(18));
        assertThat(incidents()).isZero();
        // 28 have been or could have been there, 10 were not: twenty seats are filled by 20 · 28 / 18, rounded up.
        JsonNode forecast =
                meetings.send(HttpMethod.GET, "/forecast?capacity=20", Map.of()).getBody();
        assertThat(forecast.path("waiting").asInt()).isEqualTo(14);
        assertThat(forecast.path("invitations").asInt()).isEqualTo(32);
    }

    @Test
    void whoFoundNoSeatComesFirstToTheNextMeetingAndThenWhoHasWaitedLongest() {
        CaseDriver early = meetings.waitingSince(TODAY.minusDays(3));
        CaseDriver late = meetings.waitingSince(TODAY);
        String first = meetings.plan(MEETING_DAY, 1);
        meetings.workOff(first);
        meetings.itIs(first, MEETING_DAY);
        meetings.post("/" + first + "/attendance", Map.of("noSeat", List.of(late.number())));
        meetings.workOff(first);
        early.at("Hold vejledningssamtale");
        assertThat(late.waitsFor("meetingSeat")).isTrue();

        CaseDriver longest = meetings.waitingSince(TODAY);
        CaseDriver newest = meetings.waitingSince(MEETING_DAY.plusDays(1));
        String next = meetings.planned(MEETING_DAY.plusWeeks(2), 1);

        assertThat(meetings.seats(next)).containsOnlyKeys(late.number(), longest.number());
        assertThat(newest.waitsFor("meetingSeat")).isTrue();
    }

    @Test
    void oneCaseThatCannotBeToldBlocksNobodyElse() {
        List<CaseDriver> cases = meetings.waiting(4);
        String number = meetings.plan(MEETING_DAY, 3);
        var broken = meetings.jobsOf(number).messages().list().get(0);
        land.engine.getManagementService().setJobRetries(broken.getId(), 0);
        meetings.jobsOf(number).messages().withRetriesLeft().list().forEach(meetings::execute);
        assertThat(cases)
                .filteredOn(theCase -> theCase.waitsFor("meetingResult"))
                .hasSize(3);

        land.itIs(MEETING_DAY);
        meetings.jobsOf(number).timers().list().forEach(meetings::execute);
        meetings.post("/" + number + "/attendance", Map.of());
        meetings.jobsOf(number).messages().withRetriesLeft().list().forEach(meetings::execute);

        assertThat(cases).filteredOn(theCase -> theCase.waitsFor("meetingSeat")).hasSize(1);
        assertThat(cases)
                .filteredOn(theCase -> !theCase.waitsFor("meetingSeat"))
                .allSatisfy(theCase -> theCase.at("Hold vejledningssamtale"));
        assertThat(meetings.meetingStatus(number)).isEqualTo("HELD");
        assertThat(meetings.isRunning(number))
                .as("the failed job is still there for somebody to look at")
                .isTrue();
        meetings.execute(broken);
        assertThat(meetings.isRunning(number)).isFalse();
    }

    long reminded() {
        return land.jdbc
                .sql("""
                        select count(*) from outbox o join case_file c on c.case_number = o.business_key
                        where o.template = 'informationsmoede-paamindelse' and c.office_id = :office
                          and o.recipient_id = cast(c.person_id as varchar(64))
                        """)
                .param("office", meetings.office)
                .query(Long.class)
                .single();
    }

    private long incidents() {
        return land.engine
                .getHistoryService()
                .createHistoricIncidentQuery()
                .tenantIdIn(meetings.office)
                .count();
    }
}
