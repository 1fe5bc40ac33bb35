package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A case stands still during illness, leave or season, and goes on with the time that it has lost. */
@OnH2
@CoversModel("sagspause")
class SagspauseTest {

    private static final String END_OF_PAUSE = "Pausen slutter: genoptag eller forlæng";

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void whileACaseStandsStillNoTaskOfItCanBeCompletedAndNoListShowsIt() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        CaseDriver.Answers waiting = theCase.at("Kvittér for markering");

        pause(theCase, "sygdom", "2026-09-25");

        assertThatThrownBy(waiting::submit).hasMessageContaining("suspended");
        String mine = land.engine
                .getFilterService()
                .createFilterQuery()
                .filterName("Sagsbehandler: alle opgaver")
                .singleResult()
                .getId();
        List<Task> listed = land.engine.getFilterService().list(mine);
        assertThat(listed).extracting(Task::getId).doesNotContain(waiting.task().getId());
        String state = state(theCase);
        assertThat(state)
                .contains("\"status\":\"PAUSED\"")
                .contains("\"why\":\"Sygdom\"")
                .contains("\"until\":\"2026-09-25\"");
    }

    @Test
    void resumingMovesWhatIsDueOnByTheWorkingDaysThatHavePassed() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        assertThat(dueOn(theCase.task("Kvittér for markering"))).hasToString("2026-09-03");
        pause(theCase, "orlov", "2026-10-30");
        // Tuesday to Monday: four working days, the weekend does not count.
        land.itIs(LocalDate.of(2026, 9, 7));

        assertThat(post(theCase, "resume", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(dueOn(theCase.task("Kvittér for markering"))).hasToString("2026-09-09");
        assertThat(theCase.openTasks()).hasSize(1);
        assertThat(theCase.column("select j.theme || ': ' || j.outcome from journal_entry j join case_file c"
                        + " on c.id = j.case_id where c.case_number = :number order by j.done_at"))
                .contains(
                        "Sagen er sat på pause: Orlov til og med 30-10-2026\nNotat: Aftalt i dag",
                        "Sagen er genoptaget efter en pause: Orlov");
        assertThat(state(theCase)).contains("\"status\":\"OPEN\"");
        theCase.at("Kvittér for markering").answer("nextStep", "samtale").submit();
        theCase.at("Hold vejledningssamtale");
    }

    @Test
    void anAgreedDateDoesNotMoveWithAPause() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Aftal uddannelsesplan")
                .answer("courseStart", "2026-11-02")
                .answer("courseEnd", "2027-08-31")
                .submit();
        theCase.goOnTo("Bekræft kursusstart")
                .answer("courseStart", "2026-11-02")
                .submit();
        LocalDate start = theCase.nextTimerOn();
        assertThat(start).hasToString("2026-11-02");
        pause(theCase, "andet", land.today().plusDays(60).toString());
        land.itIs(land.today().plusDays(5));
        post(theCase, "resume", Map.of());

        assertThat(theCase.nextTimerOn()).isEqualTo(start);
    }

    @Test
    void aComplaintThatCameInDuringAPauseCanStillBeRegistered() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
        DecisionSteps.refusal(theCase).submit();
        pause(theCase, "sygdom", "2026-10-30");
        // The period for complaints has run out meanwhile.
        assertThat(theCase.nextTimerOn()).isBefore("2026-10-09");
        land.itIs(LocalDate.of(2026, 10, 9));

        post(theCase, "resume", Map.of());

        assertThat(theCase.nextTimerOn()).as("Friday to Monday").hasToString("2026-10-12");
        DecisionSteps.complaintComesIn(land, theCase);
        theCase.at("Registrér klage");
    }

    @Test
    void aTaskOfACalledProcessStandsStillAndMovesToo() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        Task task = theCase.goOnTo("Bestil RKV hos skolen").task();
        LocalDate due = dueOn(task);
        pause(theCase, "saeson", land.today().plusDays(20).toString());
        assertThat(theCase.task("Bestil RKV hos skolen").isSuspended()).isTrue();
        land.itIs(land.today().plusDays(7));

        post(theCase, "resume", Map.of());

        Task after = theCase.task("Bestil RKV hos skolen");
        assertThat(after.isSuspended()).isFalse();
        assertThat(dueOn(after)).isEqualTo(due.plusDays(7));
    }

    @Test
    void whenThePauseEndsTheAdviserExtendsItOrTakesTheCaseUpAgain() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        pause(theCase, "sygdom", "2026-09-08");
        pauseIsOver(theCase);
        assertThat(theCase.task(END_OF_PAUSE).getAssignee()).isEqualTo(Pathwayland.ADVISER);

        theCase.at(END_OF_PAUSE)
                .answer("pauseChoice", "forlaeng")
                .answer("newPauseUntil", "2026-09-22")
                .submit();

        assertThat(state(theCase)).contains("\"until\":\"2026-09-22\"");
        assertThat(timer(theCase).getDuedate()).isInSameDayAs("2026-09-22");
        pauseIsOver(theCase);
        theCase.at(END_OF_PAUSE).submit();

        // Two working days after the first, and fifteen of pause.
        assertThat(dueOn(theCase.task("Kvittér for markering"))).hasToString("2026-09-24");
        assertThat(theCase.row("select p.resumed_by from case_pause p join case_file c on c.id = p.case_id"
                        + " where c.case_number = :number and p.resumed_at is not null"))
                .containsEntry("resumed_by", "system");
        theCase.at("Kvittér for markering").submit();
    }

    @Test
    void aPauseCannotBeExtendedIntoThePast() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        pause(theCase, "sygdom", "2026-09-08");
        pauseIsOver(theCase);

        assertThatThrownBy(() -> theCase.at(END_OF_PAUSE)
                        .answer("pauseChoice", "forlaeng")
                        .answer("newPauseUntil", "2026-09-08")
                        .submit())
                .hasMessageContaining("efter i dag");

        theCase.at(END_OF_PAUSE);
        assertThat(state(theCase)).contains("\"status\":\"PAUSED\"");
    }

    @ParameterizedTest
    @CsvSource({"got-job, jobStart, 2026-09-07, I_JOB, I job", "close, reason, Rejst, LUKKET, Lukket med årsag"})
    void whatEndsACaseTakesItUpFirst(String action, String field, String value, String outcome, String name) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        pause(theCase, "orlov", "2026-12-01");

        assertThat(post(theCase, action, Map.of(field, value)).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        theCase.endedAs(outcome, name);
    }

    @ParameterizedTest
    @CsvSource({
        "ferie, 2026-09-25, reason",
        "sygdom, 2026-09-01, until",
        "sygdom, 2028-09-01, until",
        "sygdom, snart, until",
        "sygdom, '', until"
    })
    void aPauseWithoutAReasonOrAnEndIsRefused(String reason, String until, String field) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        ResponseEntity<String> answer = post(theCase, "pause", Map.of("reason", reason, "until", until));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("\"field\":\"" + field + "\"");
        theCase.at("Kvittér for markering").submit();
    }

    @Test
    void aCaseIsPausedOnceAtATime() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        pause(theCase, "orlov", "2026-12-01");

        assertThat(post(theCase, "pause", Map.of("reason", "sygdom", "until", "2026-12-01"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        post(theCase, "resume", Map.of());
        assertThat(post(theCase, "resume", Map.of()).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    private void pause(CaseDriver theCase, String reason, String until) {
        assertThat(post(theCase, "pause", Map.of("reason", reason, "until", until, "note", "Aftalt i dag"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    private void pauseIsOver(CaseDriver theCase) {
        Job timer = timer(theCase);
        land.itIs(timer.getDuedate());
        land.engine.getManagementService().executeJob(timer.getId());
    }

    private Job timer(CaseDriver theCase) {
        String instance = land.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("sagspause")
                .processInstanceBusinessKey(theCase.number())
                .singleResult()
                .getId();
        return land.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private LocalDate dueOn(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), land.clock.getZone());
    }

    private String state(CaseDriver theCase) {
        return land.http.withBasicAuth("admin", "admin").getForObject("/api/cases/" + theCase.number(), String.class);
    }

    private ResponseEntity<String> post(CaseDriver theCase, String action, Map<String, String> body) {
        return land.post("/api/cases/" + theCase.number() + "/" + action, body);
    }
}
