package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.pathway.uddannelsesloeft.CaseDriver.Answers;
import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A complaint about a refusal of Tuesday 1 September 2026, which can be complained about until Tuesday 29. */
@OnH2
@CoversModel("klage")
class KlageTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 29);

    private Pathwayland land;
    private CaseDriver theCase;

    @BeforeEach
    void aRefusedCitizen(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
        theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
        DecisionSteps.refusal(theCase).submit();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void theSharedModelsAreOneDeploymentWithThePathwayThatUsesThem() {
        assertThat(land.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyIn("uddannelsesloeft", "afgoerelse", "klage")
                        .latestVersion()
                        .list())
                .hasSize(3)
                .extracting(ProcessDefinition::getDeploymentId)
                .containsOnly(land.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("uddannelsesloeft")
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId());
    }

    @Test
    void theComplaintIsOfferedToTheCaseworkerWhileThePeriodRuns() {
        EventSubscription offered = land.engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(theCase.rootInstance())
                .eventName("complaintReceived")
                .singleResult();
        assertThat(offered.getActivityId()).isEqualTo("event_complaintReceived");
        theCase.timePasses();
        theCase.endedAs("AFSLAG", "Afslag");
    }

    // ---- reception

    @Test
    void aComplaintOfTheLastDayIsInTimeAndAcknowledged() {
        complaintOn(LAST_DAY);

        assertThat(complaint()).containsEntry("in_time", true).containsEntry("body", "Jeg er ikke enig");
        assertThat(letters()).contains("klage-kvittering");
        assertThat(DecisionSteps.dueOn(theCase.task("Genvurdér afgørelsen")))
                .as("four weeks")
                .hasToString("2026-10-27");
    }

    @Test
    void theReassessmentIsCountedFromTheDayTheComplaintCameNotFromItsRegistration() {
        land.itIs(LAST_DAY.plusDays(1));
        DecisionSteps.complaintComesIn(land, theCase);
        assertThat(DecisionSteps.dueOn(theCase.task("Registrér klage")))
                .as("one working day to acknowledge")
                .hasToString("2026-10-01");
        theCase.at("Registrér klage")
                .answer("complaintReceivedOn", LAST_DAY.toString())
                .submit();

        assertThat(complaint()).containsEntry("in_time", true);
        assertThat(DecisionSteps.dueOn(theCase.task("Genvurdér afgørelsen"))).hasToString("2026-10-27");
    }

    @Test
    void aDayThatCannotBeIsRefused() {
        land.itIs(LAST_DAY);
        DecisionSteps.complaintComesIn(land, theCase);
        Answers tomorrow = theCase.at("Registrér klage")
                .answer("complaintReceivedOn", LAST_DAY.plusDays(1).toString());
        assertThatThrownBy(tomorrow::submit).hasMessageContaining("senere end i dag");
        Answers before = theCase.at("Registrér klage").answer("complaintReceivedOn", "2026-08-31");
        assertThatThrownBy(before::submit).hasMessageContaining("før afgørelsen");
    }

    @Test
    void whoHasNotComplainedAtAllStillMay() {
        DecisionSteps.complaintComesIn(land, theCase);
        theCase.at("Registrér klage")
                .answer("complaintFiled", "nej")
                .answer("complaintReceivedOn", null)
                .answer("complaintText", null)
                .submit();

        assertThat(theCase.openTasks()).isEmpty();
        assertThat(theCase.nextTimerOn()).hasToString("2026-10-01");
        complaintOn(LAST_DAY);
    }

    // ---- too late

    @Test
    void aLateComplaintMayBeRejectedWithALetter() {
        complaintOn(LAST_DAY.plusDays(1));
        assertThat(complaint()).containsEntry("in_time", false);
        theCase.at("Tag stilling til den sene klage")
                .answer("lateComplaint", "afvis")
                .submit();

        theCase.endedAs("AFSLAG", "Afslag");
        assertThat(letters()).contains("klage-afvist").doesNotContain("klage-kvittering");
        assertThat(complaint())
                .containsEntry("late_choice", "afvis")
                .containsEntry("late_reasons", "Borgeren var indlagt på sygehus")
                .containsEntry("outcome", "staar-ved-magt");
    }

    @Test
    void aLateComplaintMayBeTreatedAllTheSame() {
        complaintOn(LAST_DAY.plusDays(1));
        theCase.at("Tag stilling til den sene klage").submit();
        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        assertThat(letters())
                .contains("klage-oversendelse", "klage-videresendt")
                .doesNotContain("klage-for-sent-oversendelse", "klage-for-sent-videresendt");
    }

    @Test
    void onlyAnkestyrelsenMayOverlookThatAComplaintIsLate() {
        complaintOn(LAST_DAY.plusDays(1));
        theCase.at("Tag stilling til den sene klage")
                .answer("lateComplaint", "videresend")
                .submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        assertThat(letters())
                .as("nobody has looked at the decision again, and no letter says so")
                .contains("klage-for-sent-oversendelse", "klage-for-sent-videresendt")
                .doesNotContain("klage-oversendelse", "klage-videresendt");
        theCase.at("Registrér Ankestyrelsens afgørelse")
                .answer("boardResult", "afvist")
                .submit();
        theCase.endedAs("AFSLAG", "Afslag");
    }

    // ---- reassessment

    @ParameterizedTest
    @ValueSource(strings = {"medhold", "delvist"})
    void whoIsUpheldGetsANewDecision(String reassessment) {
        complaintOn(LAST_DAY);
        theCase.at("Genvurdér afgørelsen").answer("reassessment", reassessment).submit();

        if (reassessment.equals("medhold")) {
            theCase.at(DecisionSteps.DECIDE).submit();
        } else {
            DecisionSteps.partialGrant(theCase).submit();
        }
        assertThat(complaint())
                .containsEntry("reassessment", reassessment)
                .containsEntry("reassessment_reasons", "Der er ikke kommet nyt frem")
                .containsEntry("outcome", "ny-afgoerelse");
        assertThat(theCase.variable("decision")).isEqualTo("bevilget");
        assertThat(theCase.variable("grantedTrack")).isEqualTo("UDDANNELSESLOEFT_110");
        theCase.goOnTo("Bekræft kursusstart");
    }

    @Test
    void aComplaintThatIsTakenBackIsOver() {
        complaintOn(LAST_DAY);
        theCase.at("Genvurdér afgørelsen")
                .answer("reassessment", "trukket")
                .answer("reassessmentReasons", null)
                .submit();

        theCase.endedAs("AFSLAG", "Afslag");
        assertThat(letters()).contains("klage-trukket");
    }

    @Test
    void whatIsMaintainedGoesToAnkestyrelsenTheSameDayAndTheCitizenIsTold() {
        complaintOn(LAST_DAY);
        land.itIs(LocalDate.parse("2026-10-20"));
        theCase.at("Genvurdér afgørelsen").submit();
        assertThat(DecisionSteps.dueOn(theCase.task("Videresend til Ankestyrelsen")))
                .hasToString("2026-10-20");
        theCase.at("Videresend til Ankestyrelsen").submit();

        assertThat(letters()).contains("klage-oversendelse", "klage-videresendt");
        assertThat(theCase.column("select recipient_id from outbox where business_key = :number"
                        + " and template = 'klage-oversendelse'"))
                .containsExactly("ankestyrelsen");
        theCase.at("Registrér Ankestyrelsens afgørelse");
    }

    // ---- Ankestyrelsen

    @ParameterizedTest
    @ValueSource(strings = {"stadfaestet", "afvist", "trukket"})
    void theRefusalStands(String result) {
        answerOfAnkestyrelsen(result);

        theCase.endedAs("AFSLAG", "Afslag");
        assertThat(complaint()).containsEntry("board_result", result).containsEntry("outcome", "staar-ved-magt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aendret", "hjemvist"})
    void aNewDecisionIsTakenWithinFiveWorkingDays(String result) {
        answerOfAnkestyrelsen(result);
        assertThat(DecisionSteps.dueOn(theCase.task(DecisionSteps.DECIDE)))
                .as("from Tuesday 29 September")
                .hasToString("2026-10-06");
        theCase.at(DecisionSteps.DECIDE).submit();

        assertThat(complaint())
                .containsEntry("board_result", result)
                .containsEntry("board_reasons", result.equals("trukket") ? null : "Betingelserne er ikke opfyldt")
                .containsEntry("outcome", "ny-afgoerelse");
        theCase.goOnTo("Bekræft kursusstart");
    }

    // ---- the case is moved meanwhile

    @Test
    void aComplaintOutlivesAMoveAtTheSameTaskWithTheSameDeadlineInTheSameHandsAsThePreviewSays() {
        complaintOn(LAST_DAY);
        Task before = theCase.task("Genvurdér afgørelsen");
        land.engine.getTaskService().setAssignee(before.getId(), Pathwayland.ADVISER);
        String preview = land.http
                .withBasicAuth("admin", "admin")
                .getForObject("/api/cases/" + theCase.number() + "/move?to=stage_guidance", String.class);
        assertThat(preview).contains("\"besides\":[\"Klage\"]").doesNotContain("Genvurdér afgørelsen");

        move("stage_guidance");

        assertThat(theCase.openTasks())
                .extracting(Task::getName)
                .containsExactlyInAnyOrder("Genvurdér afgørelsen", "Hold vejledningssamtale");
        Task after = theCase.task("Genvurdér afgørelsen");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(after.getAssignee()).isEqualTo(Pathwayland.ADVISER);
        assertThat(after.getTenantId()).isEqualTo("glostrup");
        assertThat(complaint())
                .containsEntry("outcome", null)
                .containsEntry("closed_at", null)
                .containsEntry("case_ended_at", null);
        assertThat(journal()).contains("Klagen går videre").doesNotContain("Klagen er ikke færdigbehandlet");

        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        theCase.at("Registrér Ankestyrelsens afgørelse").submit();
        assertThat(complaint())
                .containsEntry("reassessment_reasons", "Der er ikke kommet nyt frem")
                .containsEntry("outcome", "staar-ved-magt");
        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly("Hold vejledningssamtale");
        assertThat(theCase.variable("decision")).isEqualTo("afslag");
    }

    @Test
    void aComplaintAboutTheDecisionOfACaseThatWasMovedIsRegisteredBesideIt() {
        land.itIs(LAST_DAY);
        move("stage_guidance");
        assertThat(state()).contains("\"complain\"");

        assertThat(registered(LAST_DAY).getStatusCode().value()).isEqualTo(201);
        theCase.at("Registrér klage").submit();
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        theCase.at(DecisionSteps.DECIDE).submit();

        assertThat(theCase.openTasks())
                .as("an open case is not asked whether it is to be reopened")
                .extracting(Task::getName)
                .containsExactly("Hold vejledningssamtale");
        assertThat(theCase.variable("decision")).isEqualTo("bevilget");
        assertThat(complaint()).containsEntry("outcome", "ny-afgoerelse");
    }

    @Test
    void aDecisionThatIsBeingTakenAnewGoesOnWhenTheCaseIsMovedAndHoldsForTheCase() {
        complaintOn(LAST_DAY);
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        move("stage_guidance");
        assertThat(theCase.openTasks())
                .extracting(Task::getName)
                .containsExactlyInAnyOrder(DecisionSteps.DECIDE, "Hold vejledningssamtale");

        theCase.at(DecisionSteps.DECIDE).submit();

        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly("Hold vejledningssamtale");
        assertThat(theCase.variable("decision")).isEqualTo("bevilget");
        assertThat(theCase.variable("grantedTrack")).isEqualTo("UDDANNELSESLOEFT_110");
        assertThat(complaint()).containsEntry("outcome", "ny-afgoerelse");
        assertThat(journal()).contains("Klagen har ført til en ny afgørelse");
    }

    @Test
    void aCaseThatWasMovedAndThenClosedIsAskedForWhenItsComplaintIsGranted() {
        complaintOn(LAST_DAY);
        move("stage_guidance");
        close(Map.of("reason", "Borgeren vil ikke mere"));
        theCase.closedAs("LUKKET", "Lukket med årsag");
        assertThat(complaint().get("case_ended_at")).isNotNull();
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        theCase.at(DecisionSteps.DECIDE).submit();

        theCase.at("Tag stilling til genåbning");
    }

    @Test
    void noLetterGoesToTheDeadWhoseCaseWasMovedDuringTheComplaint() {
        complaintOn(LAST_DAY);
        move("stage_guidance");
        close(Map.of("reason", "Borgeren er død", "cause", "doed"));

        theCase.closedAs("BORGER_DOED", "Borgeren er død");
        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly("Afslut klagen efter dødsfald");
        theCase.at("Afslut klagen efter dødsfald").submit();
        theCase.endedAs("BORGER_DOED", "Borgeren er død");
        assertThat(complaint()).containsEntry("outcome", "bortfaldet");
    }

    @Test
    void aComplaintThatAnAdministratorEndsKeepsWhatWasTypedAndTellsThatItIsUnsettled() {
        complaintOn(LAST_DAY);
        theCase.at("Genvurdér afgørelsen").submit();
        land.engine
                .getRuntimeService()
                .deleteProcessInstance(
                        theCase.task("Videresend til Ankestyrelsen").getProcessInstanceId(), "Slettet");

        assertThat(complaint())
                .containsEntry("reassessment_reasons", "Der er ikke kommet nyt frem")
                .containsEntry("outcome", "SAG_AFSLUTTET");
        assertThat(journal()).as("the citizen is still to be answered").contains("Klagen er ikke færdigbehandlet");
    }

    // ---- the case ends meanwhile

    @Test
    void aComplaintOutlivesItsCaseAtTheSameTaskWithTheSameDeadlineInTheSameHands() {
        complaintOn(LAST_DAY);
        Task before = theCase.task("Genvurdér afgørelsen");
        land.engine.getTaskService().setAssignee(before.getId(), Pathwayland.ADVISER);
        land.itIs(LAST_DAY.plusDays(5));
        close(Map.of("reason", "Borgeren vil ikke mere"));

        theCase.closedAs("LUKKET", "Lukket med årsag");
        Task after = theCase.task("Genvurdér afgørelsen");
        assertThat(theCase.openTasks()).hasSize(1);
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(after.getAssignee()).isEqualTo(Pathwayland.ADVISER);
        assertThat(after.getTenantId()).isEqualTo("glostrup");
        assertThat(complaint()).containsEntry("outcome", null).containsEntry("closed_at", null);
        assertThat(complaint().get("case_ended_at")).isNotNull();
        assertThat(journal()).contains("Klagen går videre").doesNotContain("Klagen er ikke færdigbehandlet");

        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        theCase.at("Registrér Ankestyrelsens afgørelse").submit();

        theCase.endedAs("LUKKET", "Lukket med årsag");
        assertThat(letters()).contains("klage-oversendelse", "klage-videresendt");
        assertThat(complaint())
                .containsEntry("body", "Jeg er ikke enig")
                .containsEntry("reassessment_reasons", "Der er ikke kommet nyt frem")
                .containsEntry("board_result", "stadfaestet")
                .containsEntry("outcome", "staar-ved-magt");
    }

    @Test
    void whoGetsAJobStillGetsAnAnswerToTheComplaintThatWasNotEvenWrittenDown() {
        DecisionSteps.complaintComesIn(land, theCase);
        land.post(
                "/api/cases/" + theCase.number() + "/got-job",
                Map.of("jobStart", land.today().toString()));

        theCase.closedAs("I_JOB", "I job");
        theCase.at("Registrér klage").submit();
        assertThat(complaint()).containsEntry("in_time", true).containsEntry("case_ended_at", null);
        theCase.at("Genvurdér afgørelsen")
                .answer("reassessment", "trukket")
                .answer("reassessmentReasons", null)
                .submit();
        theCase.endedAs("I_JOB", "I job");
    }

    @Test
    void theComplaintStaysWithTheMunicipalityThatDecidedWhenTheCitizenMoves() {
        complaintOn(LAST_DAY);
        close(Map.of("reason", "Flyttet", "cause", "flyttet", "municipality", "550"));

        theCase.closedAs("FLYTTET_KOMMUNE", "Flyttet til anden kommune");
        assertThat(theCase.task("Genvurdér afgørelsen").getTenantId()).isEqualTo("glostrup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bortfaldet", "boet"})
    void afterADeathAPersonEndsTheComplaintAndNoLetterIsWritten(String choice) {
        complaintOn(LAST_DAY);
        close(Map.of("reason", "Borgeren er død", "cause", "doed"));

        theCase.closedAs("BORGER_DOED", "Borgeren er død");
        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly("Afslut klagen efter dødsfald");
        theCase.at("Afslut klagen efter dødsfald").answer("afterDeath", choice).submit();

        theCase.endedAs("BORGER_DOED", "Borgeren er død");
        assertThat(complaint())
                .containsEntry("outcome", choice)
                .containsEntry("death_reasons", "Boet er udlagt uden behandling");
        assertThat(letters())
                .as("the last one goes to the adviser")
                .containsExactlyInAnyOrder("afgoerelse-klagevejledning", "klage-kvittering", "sag-lukket");
        assertThat(registered(land.today()).getBody()).contains("Borgeren er død");
    }

    @Test
    void aHearingUnderWayIsNotHeldAgainWhenTheCaseEnds() {
        complaintOn(LAST_DAY);
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "delvist").submit();
        DecisionSteps.hearing(theCase, "2026-10-20").submit();
        Task before = theCase.task(DecisionSteps.AWAIT_HEARING);
        close(Map.of("reason", "Borgeren vil ikke mere"));

        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly(DecisionSteps.AWAIT_HEARING);
        assertThat(theCase.task(DecisionSteps.AWAIT_HEARING).getDueDate()).isEqualTo(before.getDueDate());
        assertThat(theCase.nextTimerOn()).hasToString("2026-10-20");
        theCase.at(DecisionSteps.AWAIT_HEARING).submit();
        theCase.at("Vurdér svaret").submit();
        theCase.at(DecisionSteps.DECIDE).submit();
        theCase.at("Tag stilling til genåbning");
    }

    @Test
    void aGrantAfterTheEndGoesWithTheCaseThatIsReopened() {
        complaintOn(LAST_DAY);
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        close(Map.of("reason", "Borgeren vil ikke mere"));
        theCase.at(DecisionSteps.DECIDE).submit();
        Task reopen = theCase.task("Tag stilling til genåbning");
        assertThat(DecisionSteps.dueOn(reopen)).as("two working days").hasToString("2026-10-01");

        var answer = land.post(
                "/api/cases/" + theCase.number() + "/reopen",
                Map.of("reason", "Klagen gav medhold", "stage", "stage_waiting", "confirmMissing", true));
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
        theCase.at("Tag stilling til genåbning").submit();

        theCase.endedAs("LUKKET", "Lukket med årsag");
        assertThat(complaint())
                .containsEntry("outcome", "ny-afgoerelse")
                .containsEntry("reopening", "genaabnet")
                .containsEntry("reopening_reasons", "Borgeren vil gerne i gang");
        CaseDriver reopened = new CaseDriver(
                land,
                theCase.column("select n.case_number from case_file n join case_file c on c.id = n.previous_case_id"
                                + " where c.case_number = :number")
                        .get(0));
        assertThat(reopened.variable("decision")).isEqualTo("bevilget");
        assertThat(reopened.variable("grantedTrack")).isEqualTo("UDDANNELSESLOEFT_110");
        reopened.goOnTo("Bekræft kursusstart");
    }

    // ---- a complaint about a case that is closed

    @Test
    void aComplaintAboutAClosedCaseIsRegisteredOnItsOwn() {
        theCase.timePasses();
        theCase.endedAs("AFSLAG", "Afslag");
        assertThat(state()).contains("\"complain\"");
        LocalDate received = land.today();
        assertThat(registered(received).getStatusCode()).isEqualTo(HttpStatus.CREATED);

        assertThat(state()).contains("Registrér klage").doesNotContain("\"complain\"");
        assertThat(registered(received).getBody()).contains("allerede en klage");
        theCase.at("Registrér klage").submit();
        assertThat(complaint()).containsEntry("in_time", false);
        theCase.at("Tag stilling til den sene klage").submit();
        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        theCase.at("Registrér Ankestyrelsens afgørelse").submit();

        theCase.endedAs("AFSLAG", "Afslag");
        assertThat(registered(land.today()).getBody())
                .as("Ankestyrelsen has had its say")
                .contains("ingen afgørelse, der kan klages over");
        assertThat(state()).doesNotContain("\"complain\"");
    }

    @Test
    void aComplaintIsRegisteredOnlyWhereThereIsSomethingToComplainAboutAndWhen() {
        assertThat(registered(land.today()).getBody()).contains("Klagefristen løber i sagen");
        theCase.timePasses();
        assertThat(registered(land.today().plusDays(1)).getBody())
                .contains("receivedOn")
                .contains("senere end i dag");
        assertThat(registered(LocalDate.parse("2026-08-31")).getBody()).contains("før afgørelsen");
        assertThat(land.post("/api/cases/" + theCase.number() + "/complaints", Map.of("receivedOn", "i går"))
                        .getBody())
                .contains("Skriv, hvilken dag");
        CaseDriver undecided = land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
        land.post("/api/cases/" + undecided.number() + "/close", Map.of("reason", "Borgeren vil ikke mere"));
        assertThat(land.post(
                                "/api/cases/" + undecided.number() + "/complaints",
                                Map.of("receivedOn", land.today().toString()))
                        .getBody())
                .contains("ingen afgørelse");
        assertThat(theCase.isRunning()).isFalse();
    }

    private ResponseEntity<String> registered(LocalDate received) {
        return land.post("/api/cases/" + theCase.number() + "/complaints", Map.of("receivedOn", received.toString()));
    }

    private String state() {
        return land.http.withBasicAuth("admin", "admin").getForObject("/api/cases/" + theCase.number(), String.class);
    }

    private void move(String stage) {
        var moved = land.post(
                "/api/cases/" + theCase.number() + "/move",
                Map.of("to", stage, "reason", "Ny plan", "confirmMissing", true));
        assertThat(moved.getStatusCode().is2xxSuccessful()).as("%s", moved).isTrue();
    }

    private void close(Map<String, String> wish) {
        var answer = land.post("/api/cases/" + theCase.number() + "/close", wish);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
    }

    private List<String> journal() {
        return theCase.column("select j.theme from journal_entry j join case_file c on c.id = j.case_id"
                + " where c.case_number = :number");
    }

    private void complaintOn(LocalDate day) {
        land.itIs(day);
        DecisionSteps.complaintComesIn(land, theCase);
        theCase.at("Registrér klage").submit();
    }

    private void answerOfAnkestyrelsen(String result) {
        complaintOn(LAST_DAY);
        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        theCase.at("Registrér Ankestyrelsens afgørelse")
                .answer("boardResult", result)
                .submit();
    }

    private Map<String, Object> complaint() {
        return theCase.row(
                "select k.* from complaint k join case_file c on c.id = k.case_id" + " where c.case_number = :number");
    }

    private List<String> letters() {
        return theCase.column("select template from outbox where business_key = :number");
    }
}
