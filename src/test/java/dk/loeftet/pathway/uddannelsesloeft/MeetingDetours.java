package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen on the way to the information meeting. */
interface MeetingDetours {

    String INVITATIONS = "select template from outbox where business_key = :number"
            + " and template = 'informationsmoede-indkaldelse'";

    Pathwayland land();

    @Test
    default void whoDoesNotComeToTheMeetingOnceIsInvitedAgain() {
        CaseDriver theCase = inTheQueue();
        theCase.getsASeat().meetingHeld("udeblevet");
        assertThat(theCase.openTasks()).isEmpty();
        theCase.getsASeat().meetingHeld("moedt");

        theCase.at("Hold vejledningssamtale");
        assertThat(theCase.column(INVITATIONS)).hasSize(2);
    }

    @Test
    default void whoFindsNoSeatWaitsForTheNextMeetingHoweverOften() {
        CaseDriver theCase = inTheQueue();
        for (int times = 0; times < 4; times++) {
            theCase.getsASeat().meetingHeld("ingenPlads");
            assertThat(theCase.waitsFor("meetingSeat")).isTrue();
            assertThat(theCase.variable("attendance"))
                    .as("the earlier answer is gone")
                    .isNull();
        }
    }

    @Test
    default void whoCancelsForTheThirdTimeIsDecidedAboutByAPerson() {
        CaseDriver theCase = inTheQueue();
        for (int times = 0; times < 2; times++) {
            theCase.getsASeat().meetingHeld("afbud");
            assertThat(theCase.waitsFor("meetingSeat")).isTrue();
        }
        theCase.getsASeat().meetingHeld("ingenPlads");
        theCase.getsASeat().meetingHeld("afbud");

        assertThat(theCase.waitsFor("meetingSeat")).isFalse();
        theCase.at("Tag stilling til gentagne afbud")
                .answer("noShowDecision", "indkald")
                .submit();
        theCase.getsASeat().meetingHeld("afbud");
        theCase.at("Tag stilling til gentagne afbud")
                .answer("noShowDecision", "luk")
                .answer("reasonCode", "UA-65")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
    }

    @Test
    default void absenceFromAMandatoryMeetingIsJudgedByTheAdviserBesideTheWayToTheNext() {
        CaseDriver theCase = inTheQueue();
        theCase.getsAMandatorySeat();
        String missed = theCase.variable("meetingOn").toString();
        theCase.meetingHeld("udeblevet");

        CaseDriver.Answers judged = theCase.at("Vurdér udeblivelse fra mødepligt");
        assertThat(judged.task().getAssignee()).isEqualTo(Pathwayland.ADVISER);
        assertThat(land().engine.getTaskService().getVariable(judged.task().getId(), "missedMeetingOn"))
                .isEqualTo(missed);
        assertThat(theCase.waitsFor("meetingSeat"))
                .as("meanwhile the queue goes on")
                .isTrue();
        theCase.hears("talkInstead", Map.of());
        theCase.at("Vurdér udeblivelse fra mødepligt")
                .answer("absenceJudgement", "underrettet")
                .submit();
        assertThat(theCase.openTasks()).extracting("name").containsExactly("Hold vejledningssamtale");
    }

    @Test
    default void eachAbsenceFromAMandatoryMeetingIsJudgedByItself() {
        CaseDriver theCase = inTheQueue();
        theCase.getsAMandatorySeat().meetingHeld("udeblevet");
        theCase.getsAMandatorySeat().meetingHeld("udeblevet");

        assertThat(theCase.openTasks())
                .extracting("name")
                .containsExactly(
                        "Tag stilling til udeblivelse",
                        "Vurdér udeblivelse fra mødepligt",
                        "Vurdér udeblivelse fra mødepligt");
        assertThat(theCase.openTasks().stream()
                        .filter(task -> task.getName().startsWith("Vurdér"))
                        .map(task -> land().engine.getTaskService().getVariable(task.getId(), "missedMeetingOn")))
                .doesNotHaveDuplicates();
    }

    @Test
    default void absenceFromAVoluntaryMeetingIsJudgedByNobody() {
        CaseDriver theCase = inTheQueue();
        theCase.getsAMandatorySeat().meetingHeld("afbud");
        theCase.getsASeat().meetingHeld("udeblevet");
        assertThat(theCase.openTasks()).isEmpty();
    }

    @Test
    default void whoStaysAwayTwiceMayBeInvitedOnceMoreAndThenIsDecidedAboutAgain() {
        CaseDriver theCase = awayTwice();
        theCase.at("Tag stilling til udeblivelse")
                .answer("noShowDecision", "indkald")
                .submit();
        theCase.getsASeat().meetingHeld("udeblevet");
        assertThat(theCase.variable("noShows")).isEqualTo(3L);
        theCase.at("Tag stilling til udeblivelse");
    }

    @Test
    default void whoStaysAwayTwiceMayGetATalkInstead() {
        CaseDriver theCase = awayTwice();
        theCase.at("Tag stilling til udeblivelse")
                .answer("noShowDecision", "samtale")
                .submit();
        theCase.at("Hold vejledningssamtale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UDEBLEVET", "UA-60", "UA-65"})
    default void whoStaysAwayTwiceMayBeClosedAsDeclinedWithAReason(String reason) {
        CaseDriver theCase = awayTwice();
        theCase.at("Tag stilling til udeblivelse")
                .answer("noShowDecision", "luk")
                .answer("reasonCode", reason)
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
        assertThat(theCase.variable("reasonCode")).isEqualTo(reason);
    }

    @Test
    default void theAdviserMayChooseATalkInsteadOfAMeetingAtAnyTime() {
        CaseDriver waiting = inTheQueue();
        waiting.hears("talkInstead", Map.of());
        waiting.at("Hold vejledningssamtale");

        CaseDriver invited = inTheQueue();
        invited.getsASeat().hears("talkInstead", Map.of());
        invited.at("Hold vejledningssamtale");

        CaseDriver away = awayTwice();
        away.hears("talkInstead", Map.of());
        away.at("Hold vejledningssamtale");
        assertThat(away.openTasks()).hasSize(1);
    }

    @Test
    default void whoAsksForATalkRightAfterTheMeetingGetsItTheSameDay() {
        CaseDriver theCase = inTheQueue();
        theCase.getsASeat();
        land().itIs(LocalDate.parse(theCase.variable("meetingOn").toString()));
        theCase.hears("meetingResult", Map.of("attendance", "moedt", "talkAtOnce", true));

        assertThat(dueOn(theCase)).isEqualTo(land().today());

        CaseDriver other = inTheQueue();
        other.getsASeat().meetingHeld("moedt");
        assertThat(dueOn(other)).isAfter(land().today());
    }

    private CaseDriver inTheQueue() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_meeting"));
        assertThat(theCase.waitsFor("meetingSeat")).isTrue();
        return theCase;
    }

    private CaseDriver awayTwice() {
        CaseDriver theCase = inTheQueue();
        theCase.getsASeat().meetingHeld("udeblevet");
        theCase.getsASeat().meetingHeld("udeblevet");
        return theCase;
    }

    private LocalDate dueOn(CaseDriver theCase) {
        return LocalDate.ofInstant(
                theCase.task("Hold vejledningssamtale").getDueDate().toInstant(),
                land().clock.getZone());
    }
}
