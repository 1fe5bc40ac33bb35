package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import dk.loeftet.support.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Every way a planned information meeting can go. */
@OnH2
@CoversModel("informationsmoede")
class InformationsmoedeTest extends Informationsmoede {

    @Test
    void aMeetingIsKnownByANumberAndBelongsToItsOffice() {
        String number = meetings.plan(MEETING_DAY, 10);

        assertThat(number).matches("M-2026-\\d{6}");
        assertThat(land.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getTenantId())
                .isEqualTo(meetings.office);
    }

    @Test
    void aCancelledMeetingSendsEverybodyToTheFrontOfTheQueue() {
        List<CaseDriver> cases = meetings.waiting(3);
        String number = meetings.planned(MEETING_DAY, 2);
        CaseDriver inAJob = cases.get(0);
        land.post("/api/cases/" + inAJob.number() + "/got-job", Map.of("jobStart", "2026-09-10"));

        meetings.post("/" + number + "/cancellation", Map.of());
        meetings.workOff(number);

        assertThat(meetings.isRunning(number)).isFalse();
        assertThat(meetings.meetingStatus(number)).isEqualTo("CANCELLED");
        assertThat(shownStatus(number, cases.get(1)))
                .as("nobody was turned away")
                .isEqualTo("CALLED_OFF");
        assertThat(cases.subList(1, 3)).allSatisfy(theCase -> {
            assertThat(theCase.waitsFor("meetingSeat")).isTrue();
            assertThat(theCase.column("select template from outbox where business_key = :number"))
                    .contains("informationsmoede-aflyst");
        });
        CaseDriver early = meetings.waitingSince(TODAY.minusDays(9));
        land.itIs(TODAY);
        assertThat(meetings.seats(meetings.planned(MEETING_DAY, 1)))
                .containsOnlyKeys(cases.get(1).number(), cases.get(2).number());
        assertThat(early.waitsFor("meetingSeat")).isTrue();
    }

    @Test
    void aCitizenAcceptsOrIsRebookedToAnotherMeeting() {
        List<CaseDriver> cases = meetings.waiting(2);
        String first = meetings.planned(MEETING_DAY, 2);
        String second = meetings.planned(MEETING_DAY.plusWeeks(1), 2);
        String accepting = cases.get(0).number();
        CaseDriver rebooked = cases.get(1);

        meetings.post("/" + first + "/seats/" + accepting + "/accept", Map.of());
        meetings.post("/" + first + "/seats/" + rebooked.number() + "/rebook", Map.of("to", second));
        meetings.workOff(second);

        assertThat(meetings.seats(first))
                .containsEntry(accepting, "ACCEPTED")
                .containsEntry(rebooked.number(), "REBOOKED");
        assertThat(meetings.seats(second)).containsEntry(rebooked.number(), "INVITED");
        assertThat(rebooked.waitsFor("meetingResult")).isTrue();
        assertThat(rebooked.variable("meetingNumber")).isEqualTo(second);

        meetings.itIs(first, MEETING_DAY);
        meetings.post("/" + first + "/attendance", Map.of());
        meetings.workOff(first);
        assertThat(rebooked.waitsFor("meetingResult"))
                .as("the first meeting is not its own")
                .isTrue();
    }

    @Test
    void theTaskInTasklistServesWhenNobodyStayedAway() {
        CaseDriver theCase = meetings.waiting(1).get(0);
        String number = meetings.planned(MEETING_DAY, 1);
        meetings.itIs(number, MEETING_DAY);

        Task task = attendanceTask(number);
        assertThat(LocalDate.ofInstant(task.getDueDate().toInstant(), land.clock.getZone()))
                .isEqualTo(MEETING_DAY.plusDays(1));
        land.engine.getFormService().submitTaskForm(task.getId(), Map.of("attendanceRegistered", true));
        meetings.workOff(number);

        theCase.at("Hold vejledningssamtale");
        assertThat(theCase.column("select j.theme || ': ' || j.outcome from journal_entry j join case_file c"
                        + " on c.id = j.case_id where c.case_number = :number and j.theme like 'Fremmøde%'"))
                .as("like the attendance on the page of the meeting")
                .containsExactly("Fremmøde til informationsmøde " + number + ": Mødt");
    }

    @Test
    void theThirdCancellationIsForTheAdviserToDecideAndNoRebooking() {
        CaseDriver theCase = meetings.waiting(1).get(0);
        for (int times = 0; times < 2; times++) {
            String number = meetings.planned(MEETING_DAY.plusWeeks(times), 1);
            meetings.post("/" + number + "/seats/" + theCase.number() + "/cancel", Map.of());
        }
        String third = meetings.planned(MEETING_DAY.plusWeeks(2), 1);
        String fourth = meetings.planned(MEETING_DAY.plusWeeks(3), 1);
        String seat = "/" + third + "/seats/" + theCase.number();

        assertThat(refusal(seat + "/rebook", Map.of("to", fourth)))
                .startsWith("Borgeren har meldt afbud så mange gange, at rådgiveren skal tage stilling.");
        assertThat(meetings.seats(third)).containsEntry(theCase.number(), "INVITED");
        JsonNode shown = meetings.send(HttpMethod.GET, "/" + third, Map.of()).getBody();
        assertThat(shown.path("seats").get(0).path("earlierCancellations").asInt())
                .isEqualTo(2);
        meetings.post(seat + "/cancel", Map.of());
        theCase.at("Tag stilling til gentagne afbud");
    }

    @Test
    void theOverviewOfAHeldMeetingCountsEverybodyWhoWasInvitedOnce() {
        List<CaseDriver> cases = meetings.waiting(7);
        String number = meetings.planned(MEETING_DAY, 5);
        String other = meetings.planned(MEETING_DAY.plusWeeks(1), 1);
        meetings.post("/" + number + "/seats/" + cases.get(0).number() + "/cancel", Map.of());
        meetings.post("/" + number + "/seats/" + cases.get(1).number() + "/rebook", Map.of("to", other));
        meetings.itIs(number, MEETING_DAY);
        land.post("/api/cases/" + cases.get(2).number() + "/close", Map.of("reason", "Flyttet"));
        meetings.post(
                "/" + number + "/attendance",
                Map.of(
                        "absent",
                        List.of(cases.get(3).number()),
                        "noSeat",
                        List.of(cases.get(4).number())));
        meetings.workOff(number);

        JsonNode turnout = meetings.send(HttpMethod.GET, "/" + number, Map.of())
                .getBody()
                .path("meeting")
                .path("turnout");
        assertThat(turnout.toString())
                .isEqualTo("{\"invited\":7,\"came\":2,\"cancelled\":2,\"absent\":1,\"noSeat\":1,\"gone\":1}");
    }

    @Test
    void aMandatoryMeetingAtShortNoticeIsPlannedOnlyWhenSomebodyConfirmsIt() {
        Map<String, Object> plan = new HashMap<>(
                Map.of("date", "2026-09-14", "time", "0930", "place", "Lokale 2", "capacity", "20", "mandatory", true));
        land.itIs(LocalDate.of(2026, 9, 1));

        ResponseEntity<JsonNode> refused = meetings.send(HttpMethod.POST, "", plan);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody().path("errors").get(0).path("field").asText())
                .isEqualTo("confirmShortNotice");
        assertThat(refused.getBody().path("errors").get(0).path("message").asText())
                .contains("for kort varsel")
                .as("ten working days from Tuesday 1 September")
                .contains("15-09-2026");
        plan.put("confirmShortNotice", true);
        assertThat(meetings.send(HttpMethod.POST, "", plan).getStatusCode().value())
                .isEqualTo(201);
        plan.put("confirmShortNotice", false);
        plan.put("date", "2026-09-15");
        assertThat(meetings.send(HttpMethod.POST, "", plan).getStatusCode().value())
                .as("the first day in good time")
                .isEqualTo(201);
        plan.put("date", "2026-09-02");
        plan.put("mandatory", false);
        assertThat(meetings.send(HttpMethod.POST, "", plan).getStatusCode().value())
                .as("nobody is obliged")
                .isEqualTo(201);
    }

    @Test
    void whoWentAnotherWayBeforeTheInvitationIsSkipped() {
        List<CaseDriver> cases = meetings.waiting(2);
        String number = meetings.plan(MEETING_DAY, 2);
        cases.get(0).hears("talkInstead", Map.of());
        meetings.workOff(number);

        assertThat(meetings.seats(number))
                .containsEntry(cases.get(0).number(), "LEFT")
                .containsEntry(cases.get(1).number(), "INVITED");
        assertThat(shownStatus(number, cases.get(1))).isEqualTo("INVITED");
        cases.get(1).hears("talkInstead", Map.of());
        assertThat(shownStatus(number, cases.get(1)))
                .as("the list shows at once who is gone")
                .isEqualTo("LEFT");
    }

    @Test
    void aCaseOnPauseGetsItsResultWhenItGoesOn() {
        List<CaseDriver> cases = meetings.waiting(3);
        String number = meetings.planned(MEETING_DAY, 3);
        CaseDriver attending = cases.get(0);
        CaseDriver cancelling = cases.get(1);
        pause(attending);
        pause(cancelling);
        meetings.post("/" + number + "/seats/" + cancelling.number() + "/cancel", Map.of());
        meetings.itIs(number, MEETING_DAY.minusDays(1));
        assertThat(reminded()).as("who is not on pause").isEqualTo(1);
        meetings.itIs(number, MEETING_DAY);
        meetings.post("/" + number + "/attendance", Map.of());
        meetings.workOff(number);

        assertThat(meetings.isRunning(number)).isFalse();
        assertThat(attending.waitsFor("meetingResult")).isTrue();
        assertThat(meetings.seats(number))
                .containsEntry(attending.number(), "ATTENDED")
                .containsEntry(cancelling.number(), "CANCELLED");
        assertThat(attending.column("select j.theme || ': ' || j.outcome from journal_entry j join case_file c"
                        + " on c.id = j.case_id where c.case_number = :number"))
                .contains("Fremmøde til informationsmøde " + number + ": Mødt");
        resume(attending);
        resume(cancelling);
        attending.at("Hold vejledningssamtale");
        assertThat(cancelling.waitsFor("meetingSeat")).isTrue();
        assertThat(meetings.seats(number)).containsEntry(attending.number(), "ATTENDED");
    }

    @Test
    void aCaseOnPauseIsNeitherInvitedNorRebooked() {
        List<CaseDriver> cases = meetings.waiting(3);
        CaseDriver resting = cases.get(0);
        pause(resting);
        String number = meetings.plan(MEETING_DAY, 3);
        assertThat(meetings.seats(number))
                .containsOnlyKeys(cases.get(1).number(), cases.get(2).number());
        CaseDriver chosen = cases.get(1);
        pause(chosen);
        meetings.workOff(number);
        assertThat(meetings.seats(number)).containsEntry(chosen.number(), "LEFT");

        CaseDriver invited = cases.get(2);
        pause(invited);
        String second = meetings.planned(MEETING_DAY.plusWeeks(1), 3);
        assertThat(refusal("/" + number + "/seats/" + invited.number() + "/rebook", Map.of("to", second)))
                .startsWith("Sagen er på pause.");

        resume(resting);
        resume(chosen);
        String third = meetings.planned(MEETING_DAY.plusWeeks(2), 3);
        assertThat(meetings.seats(third)).containsOnlyKeys(resting.number(), chosen.number());
    }

    @Test
    void whoIsMovedGivesUpTheSeatAndMayStandInTheQueueAgain() {
        List<CaseDriver> cases = meetings.waiting(2);
        String number = meetings.planned(MEETING_DAY, 2);
        CaseDriver again = cases.get(0);
        CaseDriver away = cases.get(1);
        land.post("/api/cases/" + again.number() + "/move", Map.of("to", "stage_meeting", "reason", "Forfra"));
        land.post("/api/cases/" + away.number() + "/move", Map.of("to", "stage_guidance", "reason", "Direkte"));

        assertThat(meetings.seats(number)).containsEntry(again.number(), "LEFT").containsEntry(away.number(), "LEFT");
        away.at("Hold vejledningssamtale");
        assertThat(meetings.seats(meetings.planned(MEETING_DAY.plusWeeks(1), 2)))
                .containsOnlyKeys(again.number());
    }

    private void pause(CaseDriver theCase) {
        var answer = land.post(
                "/api/cases/" + theCase.number() + "/pause", Map.of("reason", "sygdom", "until", "2026-12-01"));
        assertThat(answer.getStatusCode().value()).isEqualTo(204);
    }

    private void resume(CaseDriver theCase) {
        var answer = land.post("/api/cases/" + theCase.number() + "/resume", Map.of());
        assertThat(answer.getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void aMeetingAtShortNoticeRemindsNobodyWhoHasJustBeenInvited() {
        meetings.waiting(1);
        String number = meetings.plan(TODAY.plusDays(1), 1);
        meetings.itIs(number, TODAY);
        assertThat(reminded()).isZero();
    }

    @Test
    void theAttendanceIsRegisteredOnceAndNotBeforeTheDay() {
        CaseDriver theCase = meetings.waiting(1).get(0);
        String number = meetings.planned(MEETING_DAY, 1);
        String path = "/" + number + "/attendance";
        assertThat(refusal(path, Map.of())).isEqualTo("Fremmødet kan først registreres på mødedagen.");

        meetings.itIs(number, MEETING_DAY);
        assertThat(refusal(path, Map.of("absent", List.of("2026-000000"))))
                .isEqualTo("Listen er ændret, siden siden blev hentet. Genindlæs siden, og prøv igen.");
        assertThat(refusal(path, Map.of("absent", List.of(theCase.number()), "talkAtOnce", List.of(theCase.number()))))
                .startsWith("En, der er udeblevet, kan ikke også være kommet.");
        meetings.post(path, Map.of());
        assertThat(refusal(path, Map.of())).isEqualTo("Fremmødet er allerede registreret. Genindlæs siden.");
        assertThat(refusal("/" + number + "/cancellation", Map.of())).startsWith("Mødet er holdt eller aflyst");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date     | 2026-08-31 | Datoen er passeret. Vælg en dag, der kommer.",
                "date     | 2026-09-19 | Kontoret har lukket den dag. Vælg en arbejdsdag.",
                "date     | 2028-09-19 | Datoen ligger mere end et år frem. Kontrollér årstallet.",
                "date     | i morgen   | Skriv mødets dato som dag, måned og år.",
                "time     | 25.00      | Skriv klokkeslættet som timer og minutter, fx 9.30.",
                "place    | ''         | Skriv, hvor mødet holdes, eller giv et link til onlinemødet.",
                "link     | www.x.dk   | Linket skal begynde med https://. Kopiér det fra mødet.",
                "capacity | 0          | Skriv antallet af pladser, et tal fra 1 til 500.",
                "capacity | mange      | Skriv antallet af pladser, et tal fra 1 til 500.",
                "office   | toender    | Vælg et af dine kontorer."
            })
    void whatIsWrongWithANewMeetingIsSaidByField(String field, String typed, String message) {
        Map<String, Object> plan = new HashMap<>(
                Map.of("date", MEETING_DAY.toString(), "time", "0930", "place", "Lokale 2", "capacity", "20"));
        plan.put(field, typed);

        ResponseEntity<JsonNode> answer = meetings.send(HttpMethod.POST, "", plan);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().path("errors")).hasSize(1);
        assertThat(answer.getBody().path("errors").get(0).path("field").asText())
                .isEqualTo(field);
        assertThat(answer.getBody().path("errors").get(0).path("message").asText())
                .isEqualTo(message);
    }

    @Test
    void advisersLookAndOtherRolesAndOfficesDoNot() {
        meetings.waiting(1);
        String number = meetings.planned(MEETING_DAY, 1);
        People people = new People(land.engine.getIdentityService());
        people.user("look" + meetings.office, "Lo", "Lund", "sagsbehandler", meetings.office);
        people.user("job" + meetings.office, "Jo", "Lund", "virksomhedskonsulent", meetings.office);
        Meetingland elsewhere = new Meetingland(land);

        assertThat(status("look" + meetings.office, HttpMethod.GET, "/" + number))
                .isEqualTo(200);
        assertThat(status("look" + meetings.office, HttpMethod.POST, "/" + number + "/cancellation"))
                .isEqualTo(403);
        assertThat(status("job" + meetings.office, HttpMethod.GET, "/" + number))
                .isEqualTo(403);
        assertThat(status(elsewhere.coordinator, HttpMethod.GET, "/" + number)).isEqualTo(404);
        assertThat(status(elsewhere.coordinator, HttpMethod.POST, "/" + number + "/cancellation"))
                .isEqualTo(404);
        meetings.itIs(number, MEETING_DAY);
        Task task = attendanceTask(number);
        for (String user : List.of("look" + meetings.office, elsewhere.coordinator)) {
            assertThat(land.http
                            .withBasicAuth(user, user)
                            .postForEntity(
                                    "/engine-rest/task/" + task.getId() + "/submit-form",
                                    Map.of("variables", Map.of("attendanceRegistered", Map.of("value", true))),
                                    String.class)
                            .getStatusCode()
                            .isError())
                    .isTrue();
        }
        assertThat(attendanceTask(number)).isNotNull();
    }

    private int status(String user, HttpMethod method, String path) {
        return meetings.sendAs(user, method, path, Map.of()).getStatusCode().value();
    }

    private String refusal(String path, Map<String, ?> body) {
        ResponseEntity<JsonNode> answer = meetings.send(HttpMethod.POST, path, body);
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        JsonNode errors = answer.getBody().path("errors");
        return errors.isEmpty()
                ? answer.getBody().path("message").asText()
                : errors.get(0).path("message").asText();
    }

    private String shownStatus(String number, CaseDriver theCase) {
        JsonNode seats =
                meetings.send(HttpMethod.GET, "/" + number, Map.of()).getBody().path("seats");
        return StreamSupport.stream(seats.spliterator(), false)
                .filter(seat -> seat.path("caseNumber").asText().equals(theCase.number()))
                .map(seat -> seat.path("status").asText())
                .findFirst()
                .orElseThrow();
    }

    private Task attendanceTask(String number) {
        return land.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }
}
