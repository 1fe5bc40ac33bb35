package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeftet.pathway.uddannelsesloeft.CaseDriver.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The citizen does not come to the guidance talk, or thinks it over and is not heard of again. */
interface TalkDetours {

    Pathwayland land();

    @ParameterizedTest
    @ValueSource(strings = {"udeblevet", "afbud"})
    default void whoDoesNotComeToTheTalkIsInvitedToANewOne(String why) {
        CaseDriver theCase = atTheTalk();
        missed(theCase, why, "2026-09-08");

        assertThat(theCase.openTasks()).as("the new day is waited for").isEmpty();
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-08");
        assertThat(theCase.column("select recipient_kind from outbox where business_key = :number"
                        + " and template = 'samtale-ny-dato'"))
                .containsExactly("borger");
        theCase.timePasses();
        assertThat(theCase.variable("talkOn"))
                .as("the talk is now on the new day")
                .isEqualTo("2026-09-08");
        theCase.at("Hold vejledningssamtale").submit();
        theCase.at("Lav personlig vej og økonomi");
    }

    @Test
    default void whereNobodyIsTheAmbassadorThePersonalPathNamesTheOfficeToCall() {
        CaseDriver theCase = land().caseOf(
                        Citizen.unskilled().livingIn("toender").advisedBy(null).alreadyAt("stage_path"));
        theCase.at("Lav personlig vej og økonomi").submit();

        assertThat(theCase.value("ambassador")).isNull();
        assertThat(land().letter(theCase.number(), "personlig-vej"))
                .contains("så ring til "
                        + theCase.column("select o.name from case_file c join office o on o.id = c.office_id"
                                        + " where c.case_number = :number")
                                .get(0)
                        + ".");
    }

    @Test
    default void aMissedTalkIsNotLeftWithoutANewDate() {
        Answers talk = atTheTalk().at("Hold vejledningssamtale").answer("talkResult", "udeblevet");
        assertThatThrownBy(talk::submit).hasMessageContaining("Ny dato");
    }

    @Test
    default void afterTheSecondMissedTalkTheCaseworkerGivesANewDateOrClosesTheCase() {
        CaseDriver theCase = atTheTalk();
        missed(theCase, "afbud", "2026-09-08").timePasses();
        missedAgain(theCase);

        assertThat(theCase.task("Tag stilling til udeblivelse").getAssignee()).isEqualTo(Pathwayland.ADVISER);
        theCase.at("Tag stilling til udeblivelse")
                .answer("newTalkOn", "2026-09-15")
                .submit();
        theCase.timePasses();
        missedAgain(theCase);
        theCase.at("Tag stilling til udeblivelse")
                .answer("missedTalkDecision", "stop")
                .answer("reasonCode", "UDEBLEVET")
                .submit();

        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
        assertThat(theCase.variable("reasonCode")).isEqualTo("UDEBLEVET");
    }

    @Test
    default void whoThinksItOverIsRemindedBeforeTheAnswerIsDue() {
        CaseDriver theCase = thinkingItOver();

        // Seven of the ten working days.
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-10");
        theCase.timePasses();

        assertThat(theCase.column("select recipient_kind from outbox where business_key = :number"
                        + " and template = 'samtale-svar-paamindelse'"))
                .containsExactly("borger");
        theCase.at("Registrér borgerens svar").submit();
        theCase.at("Lav personlig vej og økonomi");
    }

    @Test
    default void whoNeverAnswersIsTakenUpByTheCaseworkerWhoGivesMoreTime() {
        CaseDriver theCase = thinkingItOver().timePasses().timePasses();

        assertThat(land().today()).as("the ten working days are over").hasToString("2026-09-16");
        assertThat(theCase.openTasks())
                .extracting("name", "assignee")
                .containsExactly(tuple("Tag stilling til manglende svar", Pathwayland.ADVISER));
        theCase.at("Tag stilling til manglende svar")
                .answer("interest", "taenker")
                .submit();
        theCase.at("Registrér borgerens svar").submit();
        theCase.at("Lav personlig vej og økonomi");
    }

    @Test
    default void whoNeverAnswersMayBeClosedWithThatReason() {
        CaseDriver theCase = thinkingItOver().timePasses().timePasses();
        theCase.at("Tag stilling til manglende svar")
                .answer("interest", "nej")
                .answer("reasonCode", "INTET_SVAR")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
    }

    private CaseDriver atTheTalk() {
        return land().caseOf(Citizen.unskilled().alreadyAt("stage_guidance"));
    }

    private CaseDriver thinkingItOver() {
        return atTheTalk()
                .at("Hold vejledningssamtale")
                .answer("interest", "taenker")
                .submit();
    }

    private static CaseDriver missed(CaseDriver theCase, String why, String newDay) {
        return theCase.at("Hold vejledningssamtale")
                .answer("talkResult", why)
                .answer("newTalkOn", newDay)
                .submit();
    }

    private static void missedAgain(CaseDriver theCase) {
        theCase.at("Hold vejledningssamtale").answer("talkResult", "udeblevet").submit();
    }
}
