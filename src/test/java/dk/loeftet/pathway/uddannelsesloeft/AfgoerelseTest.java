package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.pathway.uddannelsesloeft.CaseDriver.Answers;
import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Hearing and decision, with the days that the law counts. */
@OnH2
@CoversModel("afgoerelse")
class AfgoerelseTest {

    private static final String LETTERS =
            "select template from outbox where business_key = :number order by created_at, template";

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    // ---- decision

    @Test
    void aFullyFavourableGrantIsOneTaskAndItsLetterHasNoComplaintGuidance() {
        CaseDriver theCase = undecided("2026-09-01");
        theCase.at(DecisionSteps.DECIDE).submit();

        assertThat(DecisionSteps.decision(theCase))
                .containsEntry("fully_favourable", true)
                .containsEntry("delivery", "digital")
                .containsEntry("delivered_on", "2026-09-01")
                .containsEntry("complaint_until", null);
        assertThat(theCase.column(LETTERS)).containsExactly("afgoerelse");
    }

    @Test
    void aRefusalAndAPartialGrantCarryReasonsAndComplaintGuidance() {
        CaseDriver refused = undecided("2026-09-01");
        DecisionSteps.refusal(refused).submit();
        CaseDriver partly = undecided("2026-09-01");
        DecisionSteps.partialGrant(partly).submit();

        for (CaseDriver theCase : new CaseDriver[] {refused, partly}) {
            assertThat(DecisionSteps.decision(theCase))
                    .containsEntry("fully_favourable", false)
                    .containsEntry("reasons", "Betingelserne er ikke opfyldt.")
                    .containsEntry("complaint_until", "2026-09-29");
            assertThat(theCase.column(LETTERS)).containsExactly("afgoerelse-klagevejledning");
        }
    }

    @Test
    void withoutReasonsNoUnfavourableDecisionIsTaken() {
        CaseDriver theCase = undecided("2026-09-01");
        Answers silent = DecisionSteps.refusal(theCase).answer("decisionReasons", null);
        assertThatThrownBy(silent::submit).hasMessageContaining("Begrundelse");
    }

    @Test
    void noUnfavourableDecisionRestsOnFactsThatTheCitizenDoesNotKnow() {
        CaseDriver theCase = undecided("2026-09-01");
        Answers unheard = DecisionSteps.partialGrant(theCase).answer("citizenKnowsFacts", false);
        assertThatThrownBy(unheard::submit).hasMessageContaining("Borgeren kender alle oplysninger");
    }

    @Test
    void whetherAGrantIsFullyFavourableIsNeverTakenForGranted() {
        CaseDriver theCase = undecided("2026-09-01");
        Answers open = theCase.at(DecisionSteps.DECIDE).answer("fullyFavourable", null);
        assertThatThrownBy(open::submit).hasMessageContaining("Får borgeren fuldt medhold?");
    }

    // ---- the complaint period

    // Four weeks to the same weekday; the day of receipt does not count. Counted by hand:
    @ParameterizedTest(name = "a decision that is there on {0} can be complained about until {1}")
    @CsvSource({
        // Thu -> Thu 24 Dec (closed), 25 and 26 Christmas, 27 Sunday -> Mon
        "2026-11-26, 2026-12-28",
        // Fri -> Fri 25 Dec -> Mon
        "2026-11-27, 2026-12-28",
        // Sat -> Sat 26 Dec -> Mon
        "2026-11-28, 2026-12-28",
        // Mon -> Mon 28 Dec, open
        "2026-11-30, 2026-12-28",
        // Thu -> Thu 31 Dec (closed), 1 January, Sat, Sun -> Mon
        "2026-12-03, 2027-01-04",
        // Thu -> Maundy Thursday 25 March, Good Friday, Sat, Easter Sunday, Easter Monday -> Tue
        "2027-02-25, 2027-03-30",
        // Mon -> Easter Monday 29 March -> Tue
        "2027-03-01, 2027-03-30",
        // Wed -> Wed 24 March, open: the day before Maundy Thursday
        "2027-02-24, 2027-03-24",
        // Thu -> Maundy Thursday 2 April 2026 .. Easter Monday 6 April -> Tue
        "2026-03-05, 2026-04-07",
        // Fri -> Good Friday 3 April 2026 -> Tue
        "2026-03-06, 2026-04-07",
        // Over the change to summer time, an ordinary Tuesday
        "2027-03-02, 2027-03-30"
    })
    void theComplaintPeriodEndsOnAnOpenDay(String available, String until) {
        CaseDriver theCase = undecided(available);
        DecisionSteps.refusal(theCase).submit();

        assertThat(DecisionSteps.decision(theCase))
                .containsEntry("delivered_on", available)
                .containsEntry("complaint_until", until);
    }

    // A letter on paper is there after six delivery days, Monday to Friday without public holidays. Counted by hand:
    @ParameterizedTest(name = "a letter of {0} is there on {1} and can be complained about until {2}")
    @CsvSource({
        // Tue: 2, 3, 4, 7, 8, 9 September; Wed + 4 weeks
        "2026-09-01, 2026-09-09, 2026-10-07",
        // Fri: 21, 22, 23, (24-27) 28, 29, 30 December; Wed + 4 weeks
        "2026-12-18, 2026-12-30, 2027-01-27",
        // Mon: 23, 24, (25-29) 30, 31 March, 1, 2 April; Fri + 4 weeks
        "2027-03-22, 2027-04-02, 2027-04-30",
        // Wed: 18, 19, 20, 23, 24, 25 November; Wed + 4 weeks = 23 December, open
        "2026-11-17, 2026-11-25, 2026-12-23",
        // Wed: 19, 20, 23, 24, 25, 26 November; Thu + 4 weeks = 24 December -> Mon 28
        "2026-11-18, 2026-11-26, 2026-12-28"
    })
    void whoIsExemptFromDigitalPostHasTheTimeOfTheLetterOnTop(String sent, String delivered, String until) {
        CaseDriver theCase = undecided(sent);
        land.jdbc
                .sql("update person set digital_post_exempt = true where id ="
                        + " (select person_id from case_file where case_number = :number)")
                .param("number", theCase.number())
                .update();
        DecisionSteps.refusal(theCase).submit();

        assertThat(DecisionSteps.decision(theCase))
                .containsEntry("delivery", "brev")
                .containsEntry("delivered_on", delivered)
                .containsEntry("complaint_until", until);
    }

    // ---- hearing

    @Test
    void theCitizenIsHeardAndTheAnswerIsAssessedBeforeTheDecision() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.hearing(theCase, "2026-09-15").submit();
        assertThat(theCase.column(LETTERS)).containsExactly("partshoering");
        assertThat(DecisionSteps.dueOn(theCase.task(DecisionSteps.AWAIT_HEARING)))
                .hasToString("2026-09-15");

        land.itIs(LocalDate.parse("2026-09-10"));
        theCase.at(DecisionSteps.AWAIT_HEARING)
                .answer("hearingAnswer", "Svendebrevet er fra 1998.")
                .submit();
        assertThat(DecisionSteps.dueOn(theCase.task("Vurdér svaret")))
                .as("three working days")
                .hasToString("2026-09-15");
        theCase.at("Vurdér svaret")
                .answer("hearingAnswer", "Svendebrevet er fra 1998.")
                .answer("hearingAssessment", "Uddannelsen er ikke brugt i fem år.")
                .submit();

        assertThat(theCase.row("select h.* from hearing h join case_file c on c.id = h.case_id"
                        + " where c.case_number = :number"))
                .containsEntry("proposed", "afslag")
                .containsEntry("facts", "Skolen oplyser, at du har et svendebrev.")
                .containsEntry("reply", "svar")
                .containsEntry("answer", "Svendebrevet er fra 1998.")
                .containsEntry("assessment", "Uddannelsen er ikke brugt i fem år.");
        assertThat(DecisionSteps.dueOn(theCase.task(DecisionSteps.DECIDE)))
                .as("five working days after the hearing")
                .hasToString("2026-09-17");
        theCase.at(DecisionSteps.DECIDE).submit();
        assertThat(DecisionSteps.decision(theCase)).containsEntry("outcome", "bevilget");
    }

    @Test
    void whoDoesNotAnswerTheHearingDoesNotHoldTheCaseBack() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.hearing(theCase, "2026-09-15").submit();
        theCase.timePasses();
        assertThat(land.today()).as("after the last day, not on it").hasToString("2026-09-16");
        assertThat(theCase.openTasks()).hasSize(1);

        theCase.at("Vurdér svaret").submit();

        assertThat(theCase.column("select reply from hearing h join case_file c on c.id = h.case_id"
                        + " where c.case_number = :number"))
                .containsExactly("intet-svar");
        theCase.at(DecisionSteps.DECIDE);
    }

    @Test
    void anAnswerThatComesLateIsStillAssessed() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.hearing(theCase, "2026-09-15").submit();
        theCase.timePasses();
        theCase.at("Vurdér svaret").answer("hearingAnswer", "Jeg var på ferie.").submit();

        assertThat(theCase.column("select answer from hearing h join case_file c on c.id = h.case_id"
                        + " where c.case_number = :number"))
                .containsExactly("Jeg var på ferie.");
    }

    @Test
    void aSecondHearingBeginsWithAnEmptyAnswer() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.hearing(theCase, "2026-09-15").submit();
        theCase.at(DecisionSteps.AWAIT_HEARING).submit();
        theCase.at("Vurdér svaret").answer("hearingAnswer", "Første svar").submit();
        DecisionSteps.hearing(theCase, "2026-09-15").submit();
        theCase.at(DecisionSteps.AWAIT_HEARING)
                .answer("hearingReply", "ingen-bemaerkninger")
                .answer("hearingAnswer", null)
                .submit();
        theCase.at("Vurdér svaret").submit();

        assertThat(theCase.column("select coalesce(answer, reply) from hearing h join case_file c on c.id = h.case_id"
                        + " where c.case_number = :number order by reply desc"))
                .containsExactly("Første svar", "ingen-bemaerkninger");
    }

    @Test
    void aPauseMovesNeitherTheDayTheCitizenWasToldNorItsTimer() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.hearing(theCase, "2026-09-15").submit();
        String path = "/api/cases/" + theCase.number();
        assertThat(land.post(path + "/pause", Map.of("reason", "sygdom", "until", "2026-10-01"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        land.itIs(LocalDate.parse("2026-09-08"));
        assertThat(land.post(path + "/resume", Map.of()).getStatusCode().is2xxSuccessful())
                .isTrue();

        assertThat(DecisionSteps.dueOn(theCase.task(DecisionSteps.AWAIT_HEARING)))
                .hasToString("2026-09-15");
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-15");
    }

    @Test
    void theAnswerBelongsToTheLatestHearingOnly() {
        CaseDriver theCase = undecided("2026-09-01");
        land.jdbc
                .sql("insert into hearing (id, case_id, proposed, facts, sent_at, answer_until)"
                        + " select :id, id, 'afslag', 'Aldrig vurderet', :sent, :until from case_file"
                        + " where case_number = :number")
                .param("id", UUID.randomUUID())
                .param("sent", OffsetDateTime.parse("2026-08-03T10:00:00+02:00"))
                .param("until", LocalDate.parse("2026-08-17"))
                .param("number", theCase.number())
                .update();
        DecisionSteps.hearing(theCase, "2026-09-15").submit();
        theCase.at(DecisionSteps.AWAIT_HEARING).submit();
        theCase.at("Vurdér svaret").submit();

        assertThat(theCase.column("select h.facts from hearing h join case_file c on c.id = h.case_id"
                        + " where c.case_number = :number and h.assessed_at is not null"))
                .containsExactly("Skolen oplyser, at du har et svendebrev.");
    }

    // From Friday 18 December: 21, 22, 23, (24-27) 28, 29 December; then 30, (31-3) 4, 5, 6, 7 January. Counted by
    // hand.
    @Test
    void theAnswerPeriodIsTenWorkingDaysUnlessTheCaseNeedsAnother() {
        CaseDriver theCase = undecided("2026-12-18");
        String task = theCase.task(DecisionSteps.DECIDE).getId();
        assertThat(land.engine.getTaskService().getVariable(task, "hearingUntil"))
                .isEqualTo("2027-01-07");
        assertThat(land.engine.getTaskService().getVariable(task, "hearingEarliest"))
                .isEqualTo("2026-12-29");

        assertThatThrownBy(DecisionSteps.hearing(theCase, "2026-12-28")::submit)
                .hasMessageContaining("29-12-2026")
                .hasMessageContaining("Borgeren skal svare senest");
        DecisionSteps.hearing(theCase, "2026-12-29").submit();

        assertThat(theCase.nextTimerOn()).hasToString("2026-12-29");
    }

    private CaseDriver undecided(String day) {
        land.itIs(LocalDate.parse(day));
        return land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
    }
}
