package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.extension.form.FormRejected;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a case that is refused or not wholly granted. */
interface DecisionDetours {

    Pathwayland land();

    @Test
    default void aRefusedCaseEndsWhenNobodyComplains() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        theCase.goOnTo(DecisionSteps.DECIDE);
        LocalDate decided = land().today();
        DecisionSteps.refusal(theCase).submitAs(Pathwayland.ADVISER);
        assertThat(DecisionSteps.decision(theCase))
                .containsEntry("outcome", "afslag")
                .containsEntry("reasons", "Betingelserne er ikke opfyldt.")
                .containsEntry("decided_by", Pathwayland.ADVISER)
                .containsEntry("positive_list_id", null);

        assertThat(theCase.nextTimerOn()).isAfter(decided.plusWeeks(4));
        theCase.timePasses();

        theCase.endedAs("AFSLAG", "Afslag");
    }

    @Test
    default void aCaseTakenOverAtTheDecisionCanBeRejectedThoughItWasNeverScreenedHere() {
        CaseDriver theCase = undecided("2026-09-01");
        assertThatThrownBy(() -> DecisionSteps.refusal(theCase)
                        .answer("refusalLawRef", null)
                        .submit())
                .as("the letter names the rule, and no screening has found one")
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("Lovhenvisning");
        DecisionSteps.refusal(theCase).submit();
        assertThat(land().letter(theCase.number(), "afgoerelse-klagevejledning"))
                .contains("Afgørelsen er truffet efter LAB § 96.");
        assertThat(theCase.nextTimerOn())
                .as("until 29 September, and two working days to register what came then")
                .hasToString("2026-10-01");
        theCase.timePasses();
        theCase.endedAs("AFSLAG", "Afslag");
    }

    @Test
    default void aRefusalNamesTheRuleOfTheScreeningUnlessTheCaseworkerNamesAnother() {
        CaseDriver screened = land().caseOf(Citizen.unskilled());
        screened.goOnTo(DecisionSteps.DECIDE);
        DecisionSteps.refusal(screened).submit();
        CaseDriver another = land().caseOf(Citizen.unskilled());
        another.goOnTo(DecisionSteps.DECIDE);
        DecisionSteps.refusal(another)
                .answer("otherLawRef", "LAB § 97 b, stk. 2")
                .submit();

        assertThat(land().letter(screened.number(), "afgoerelse-klagevejledning"))
                .contains("Afgørelsen er truffet efter LAB § 97 a.");
        assertThat(land().letter(another.number(), "afgoerelse-klagevejledning"))
                .contains("Afgørelsen er truffet efter LAB § 97 b, stk. 2.");
        assertThat(another.column("select field from case_field f join case_file c on c.id = f.case_id"
                        + " where c.case_number = :number and field like '%LawRef'"))
                .as("it stands in the decision now")
                .isEmpty();
    }

    @Test
    default void aRefusalThatAnkestyrelsenUpholdsEndsTheCase() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.refusal(theCase).submit();
        complaint(theCase, "2026-09-29");
        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        theCase.at("Registrér Ankestyrelsens afgørelse").submit();
        theCase.endedAs("AFSLAG", "Afslag");
    }

    @Test
    default void aComplaintThatWasNoneLeavesTheComplaintPeriodAsItWas() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.refusal(theCase).submit();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage")
                .answer("complaintFiled", "nej")
                .answer("complaintReceivedOn", null)
                .answer("complaintText", null)
                .submit();
        assertThat(theCase.nextTimerOn()).hasToString("2026-10-01");
    }

    @Test
    default void whoGotEverythingHasNothingToComplainAbout() {
        CaseDriver theCase = undecided("2026-09-01");
        theCase.at(DecisionSteps.DECIDE).submit();
        assertThatThrownBy(() -> DecisionSteps.complaintComesIn(land(), theCase))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    default void aPartialGrantGoesOnAndItsComplaintPeriodRunsBeside() {
        CaseDriver theCase = partlyGranted();
        theCase.goOnToTheEnd();
        theCase.endedAs("FAGLAERT", "Faglært");
    }

    @Test
    default void aComplaintAboutAPartialGrantDoesNotHoldTheCitizenBack() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
        theCase.timePasses();
        theCase.at("Bekræft kursusstart");
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        theCase.at(DecisionSteps.DECIDE).submit();

        assertThat(theCase.variable("fullyFavourable")).isEqualTo("ja");
        assertThat(theCase.openTasks()).extracting("name").containsExactly("Bekræft kursusstart");
        theCase.goOnToTheEnd();
        theCase.endedAs("FAGLAERT", "Faglært");
    }

    @Test
    default void aComplaintThatChangesNothingLeavesALaterDecisionAlone() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
        DecisionSteps.anotherCourse(theCase);
        DecisionSteps.refusal(theCase).submit();
        theCase.at("Genvurdér afgørelsen")
                .answer("reassessment", "trukket")
                .answer("reassessmentReasons", null)
                .submit();

        assertThat(theCase.variable("decision")).as("of the second course").isEqualTo("afslag");
        theCase.timePasses();
        theCase.endedAs("AFSLAG", "Afslag");
    }

    @Test
    default void aRefusalOfAnotherCourseIsComplainedAboutInItsOwnPeriod() {
        CaseDriver theCase = partlyGranted();
        land().itIs(LocalDate.parse("2026-09-08"));
        DecisionSteps.anotherCourse(theCase);
        assertThat(theCase.variable("complaintUntil"))
                .as("the new course is not decided")
                .isNull();
        DecisionSteps.refusal(theCase).submit();
        assertThat(theCase.nextTimerOn())
                .as("of the first decision: two working days after 29 September")
                .hasToString("2026-10-01");

        var heard = land().post("/api/cases/" + theCase.number() + "/events/complaintReceived", Map.of());
        assertThat(heard.getStatusCode().is2xxSuccessful()).isTrue();
        theCase.at("Registrér klage").submit();

        assertThat(theCase.column("select cast(k.complaint_until as varchar) from complaint k"
                        + " join case_file c on c.id = k.case_id where c.case_number = :number"))
                .containsExactly("2026-10-06");
        theCase.timePasses();
        assertThat(land().today()).as("the first period is over").hasToString("2026-10-02");
        theCase.at("Genvurdér afgørelsen")
                .answer("reassessment", "trukket")
                .answer("reassessmentReasons", null)
                .submit();
        theCase.endedAs("AFSLAG", "Afslag");
    }

    @Test
    default void aComplaintStaysWithTheDecisionItIsAboutAndLeadsToAnother() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        theCase.at(DecisionSteps.DECIDE).submit();

        assertThat(theCase.column("select a.outcome || ' ' || b.fully_favourable from complaint k"
                        + " join case_decision a on a.id = k.decision_id join case_decision b on b.id = k.new_decision_id"
                        + " join case_file c on c.id = k.case_id where c.case_number = :number"
                        + " and c.decision_id = b.id and a.id <> b.id"))
                .hasSize(1);
    }

    @Test
    default void aComplaintIsHeldAgainstTheDayOfItsOwnDecision() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        land().itIs(LocalDate.parse("2026-09-08"));
        DecisionSteps.anotherCourse(theCase);
        DecisionSteps.partialGrant(theCase).submit();

        theCase.at("Registrér klage")
                .answer("complaintReceivedOn", "2026-09-02")
                .submit();

        assertThat(theCase.column("select cast(d.delivered_on as varchar) from complaint k"
                        + " join case_decision d on d.id = k.decision_id join case_file c on c.id = k.case_id"
                        + " where c.case_number = :number"))
                .as("the second decision came later than the complaint")
                .containsExactly("2026-09-01");
    }

    @Test
    default void aComplaintGoesOnWhenItsCaseEndsByALaterDecisionThatItDoesNotTouch() {
        CaseDriver theCase = overtaken();
        theCase.timePasses();
        theCase.closedAs("AFSLAG", "Afslag");
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        theCase.at(DecisionSteps.DECIDE).submit();
        theCase.at("Tag stilling til genåbning").answer("reopening", "ikke").submit();

        theCase.endedAs("AFSLAG", "Afslag");
        assertThat(theCase.column("select d.outcome from case_decision d join case_file c on c.decision_id = d.id"
                        + " where c.case_number = :number"))
                .containsExactly("afslag");
        assertThat(theCase.column("select k.outcome || ' ' || k.reopening from complaint k"
                        + " join case_file c on c.id = k.case_id where c.case_number = :number"))
                .containsExactly("ny-afgoerelse ikke");
    }

    @ParameterizedTest
    @CsvSource({"seneste, afslag", "klagens, bevilget"})
    default void whereTheCaseWasDecidedAnewMeanwhileAPersonSaysWhichDecisionHolds(String choice, String decision) {
        CaseDriver theCase = overtaken();
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        theCase.at(DecisionSteps.DECIDE).submit();
        assertThat(theCase.variable("decision")).as("not silently").isEqualTo("afslag");

        theCase.at("Vælg, hvilken afgørelse der gælder")
                .answer("decisionInForce", choice)
                .submit();

        assertThat(theCase.variable("decision")).isEqualTo(decision);
        assertThat(theCase.column("select d.outcome from case_decision d join case_file c on c.decision_id = d.id"
                        + " where c.case_number = :number"))
                .containsExactly(decision);
    }

    @Test
    default void anOvertakenRefusalThatDoesNotHoldTakesNothingAwayAndMayBeComplainedAbout() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
        DecisionSteps.anotherCourse(theCase);
        theCase.at(DecisionSteps.DECIDE).submit();
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "delvist").submit();
        DecisionSteps.refusal(theCase).submit();

        theCase.at("Vælg, hvilken afgørelse der gælder").submit();

        assertThat(theCase.openTasks()).isEmpty();
        assertThat(theCase.variable("decision")).isEqualTo("bevilget");
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage");
    }

    @Test
    default void aNewPartialGrantCanBeComplainedAboutAgain() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "delvist").submit();
        DecisionSteps.partialGrant(theCase).submit();

        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage");
    }

    @Test
    default void aGrantThatIsLostAfterAComplaintIsFollowedUpByAPerson() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
        theCase.at("Genvurdér afgørelsen").submit();
        theCase.at("Videresend til Ankestyrelsen").submit();
        theCase.at("Registrér Ankestyrelsens afgørelse")
                .answer("boardResult", "hjemvist")
                .submit();
        DecisionSteps.refusal(theCase).submit();

        theCase.at("Følg op på at bevillingen er faldet bort").submit();

        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage");
    }

    /** Every date is counted by hand; Christmas 2026 and Easter 2027 lie in the way. */
    @Test
    default void aRefusalGoesThroughHearingComplaintAndAnkestyrelsenAndBackIntoThePathway() {
        CaseDriver theCase = undecided("2026-11-11");
        // Hearing: Wed 11 November and ten working days are Wed 25.
        DecisionSteps.hearing(theCase, "2026-11-25").submit();
        theCase.timePasses();
        assertThat(land().today()).hasToString("2026-11-26");
        theCase.at("Vurdér svaret").submit();

        // Decision on Thu 26 November: four weeks are Christmas Eve, the next weekday is Mon 28 December.
        DecisionSteps.refusal(theCase).submit();
        assertThat(DecisionSteps.decision(theCase)).containsEntry("complaint_until", "2026-12-28");

        // The complaint comes on the last day; four weeks to reassess are Mon 25 January.
        complaint(theCase, "2026-12-28");
        assertThat(DecisionSteps.dueOn(theCase.task("Genvurdér afgørelsen"))).hasToString("2027-01-25");
        land().itIs(LocalDate.parse("2027-01-25"));
        theCase.at("Genvurdér afgørelsen").submit();
        assertThat(DecisionSteps.dueOn(theCase.task("Videresend til Ankestyrelsen")))
                .as("the same day")
                .hasToString("2027-01-25");
        theCase.at("Videresend til Ankestyrelsen").submit();

        // Ankestyrelsen sends the case back on Mon 22 February: five working days are Mon 1 March.
        land().itIs(LocalDate.parse("2027-02-22"));
        theCase.at("Registrér Ankestyrelsens afgørelse")
                .answer("boardResult", "hjemvist")
                .submit();
        assertThat(DecisionSteps.dueOn(theCase.task(DecisionSteps.DECIDE))).hasToString("2027-03-01");

        // Refused again on Thu 25 February: four weeks are Maundy Thursday, the next weekday is Tue 30 March.
        land().itIs(LocalDate.parse("2027-02-25"));
        DecisionSteps.refusal(theCase).submit();
        assertThat(DecisionSteps.decision(theCase)).containsEntry("complaint_until", "2027-03-30");
        assertThat(theCase.nextTimerOn())
                .as("two working days more: Thu 1 April")
                .hasToString("2027-04-01");

        // Complained about on the last day again, and upheld: the citizen gets the education.
        complaint(theCase, "2027-03-30");
        theCase.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        theCase.at(DecisionSteps.DECIDE).submit();

        assertThat(theCase.column("select d.outcome from case_decision d join case_file c on c.id = d.case_id"
                        + " where c.case_number = :number order by d.decided_at"))
                .containsExactly("afslag", "afslag", "bevilget");
        theCase.goOnTo("Bekræft kursusstart");
        theCase.goOnToTheEnd();
        theCase.endedAs("FAGLAERT", "Faglært");
    }

    private void complaint(CaseDriver theCase, String day) {
        land().itIs(LocalDate.parse(day));
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
    }

    /** A complaint about a partial grant, and a refusal of another course taken meanwhile. */
    private CaseDriver overtaken() {
        CaseDriver theCase = partlyGranted();
        DecisionSteps.complaintComesIn(land(), theCase);
        theCase.at("Registrér klage").submit();
        DecisionSteps.anotherCourse(theCase);
        DecisionSteps.refusal(theCase).submit();
        return theCase;
    }

    private CaseDriver partlyGranted() {
        CaseDriver theCase = undecided("2026-09-01");
        DecisionSteps.partialGrant(theCase).submit();
        return theCase;
    }

    private CaseDriver undecided(String day) {
        land().itIs(LocalDate.parse(day));
        return land().caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
    }
}
