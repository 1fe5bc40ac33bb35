package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The right to dagpenge ends while the education runs. */
interface DagpengeDetours {

    /** A Friday; eight weeks before it is a Friday too. */
    LocalDate END = LocalDate.of(2027, 4, 30);

    LocalDate WARNING = END.minusWeeks(8);

    Pathwayland land();

    /** Education from the autumn of 2026 on, with the date told in the first follow-up. */
    private CaseDriver whoseRightEndsOn(LocalDate end) {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_education"));
        theCase.timePasses();
        followedUp(theCase, end);
        return theCase;
    }

    private static void followedUp(CaseDriver theCase, LocalDate end) {
        theCase.at("Hold opfølgning")
                .answer("followUpResult", "fortsaetter")
                .answer("completedOn", null)
                .answer("dagpengeEnd", end == null ? null : end.toString())
                .submit();
    }

    private long timers(CaseDriver theCase) {
        return land().engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(theCase.rootInstance())
                .timers()
                .count();
    }

    private static int warnings(CaseDriver theCase) {
        return theCase.column("select id from outbox where business_key = :number and template = 'dagpengeret-slutter'")
                .size();
    }

    @Test
    default void whereTheEndOfTheRightIsUnknownNobodyIsWarned() {
        CaseDriver theCase = whoseRightEndsOn(null);

        assertThat(timers(theCase)).as("only the next follow-up is waited for").isEqualTo(1);
        assertThat(warnings(theCase)).isZero();
    }

    @Test
    default void theAdviserIsWarnedEightWeeksBeforeTheRightEnds() {
        CaseDriver theCase = whoseRightEndsOn(END);
        assertThat(theCase.value("dagpenge_ends_on")).hasToString(END.toString());
        assertThat(theCase.nextTimerOn()).as("the follow-up comes first").isBefore(WARNING);
        theCase.timePasses();
        followedUp(theCase, END);
        assertThat(theCase.nextTimerOn()).isEqualTo(WARNING);

        theCase.timePasses();

        assertThat(theCase.column("select recipient_id from outbox where business_key = :number"
                        + " and template = 'dagpengeret-slutter'"))
                .containsExactly(Pathwayland.ADVISER);
        assertThat(theCase.at("Tag stilling til dagpengerettens ophør").task().getAssignee())
                .isEqualTo(Pathwayland.ADVISER);
        theCase.timePasses().at("Hold opfølgning");
    }

    @Test
    default void whoIsWarnedOnceIsNotWarnedAgainOfTheSameDate() {
        CaseDriver theCase = whoseRightEndsOn(land().today().plusMonths(6));
        while (warnings(theCase) == 0) {
            theCase.timePasses();
            if (warnings(theCase) == 0) {
                followedUp(theCase, LocalDate.parse((String) theCase.variable("dagpengeEnd")));
            }
        }
        LocalDate end = LocalDate.parse((String) theCase.variable("dagpengeEnd"));
        theCase.at("Tag stilling til dagpengerettens ophør")
                .answer("dagpengeEnd", end.toString())
                .submit();
        theCase.timePasses();
        followedUp(theCase, end);

        assertThat(timers(theCase)).isEqualTo(1);
        assertThat(warnings(theCase)).isEqualTo(1);
    }

    @Test
    default void aChangedDateIsWarnedOfAtItsOwnTime() {
        CaseDriver theCase = whoseRightEndsOn(land().today().plusMonths(9));
        theCase.timePasses();
        LocalDate later = land().today().plusMonths(3);
        followedUp(theCase, later);

        assertThat(theCase.nextTimerOn())
                .isBetween(later.minusWeeks(8), later.minusWeeks(8).plusDays(4));
        theCase.timePasses();

        theCase.at("Tag stilling til dagpengerettens ophør");
    }

    @Test
    default void aDateThatIsPutOffWhileItIsConsideredIsWarnedOfAgain() {
        CaseDriver theCase = whoseRightEndsOn(land().today().plusMonths(4));
        theCase.timePasses();
        theCase.at("Tag stilling til dagpengerettens ophør")
                .answer("dagpengeEnd", land().today().plusYears(1).toString())
                .submit();
        assertThat(timers(theCase)).as("at once: follow-up and warning").isEqualTo(2);
        theCase.timePasses();
        followedUp(theCase, LocalDate.parse((String) theCase.variable("dagpengeEnd")));

        assertThat(timers(theCase)).as("follow-up and warning").isEqualTo(2);
    }

    @Test
    default void aCorrectedDateMovesTheRunningWarningAtOnce() {
        CaseDriver theCase = whoseRightEndsOn(land().today().plusMonths(9));
        LocalDate sooner = land().today().plusMonths(3);
        corrected(theCase, sooner);

        assertThat(timers(theCase)).as("follow-up and warning").isEqualTo(2);
        assertThat(theCase.value("dagpenge_ends_on")).hasToString(sooner.toString());
        assertThat(theCase.nextTimerOn())
                .isBetween(sooner.minusWeeks(8), sooner.minusWeeks(8).plusDays(4));
        theCase.timePasses();
        theCase.at("Tag stilling til dagpengerettens ophør");
    }

    @Test
    default void aDateThatBecomesKnownBetweenFollowUpsIsWarnedOfAtOnce() {
        CaseDriver theCase = whoseRightEndsOn(null);
        LocalDate end = land().today().plusMonths(3);
        corrected(theCase, end);

        assertThat(timers(theCase)).as("follow-up and warning").isEqualTo(2);
        theCase.timePasses();
        theCase.at("Tag stilling til dagpengerettens ophør")
                .answer("dagpengeEnd", end.toString())
                .submit();
        theCase.timePasses();
        followedUp(theCase, end);
        assertThat(warnings(theCase)).isEqualTo(1);
        assertThat(timers(theCase)).isEqualTo(1);
    }

    @Test
    default void aDateThatIsPutOffALittleIsWarnedOfBeforeTheNextFollowUp() {
        CaseDriver theCase = whoseRightEndsOn(land().today().plusWeeks(5));
        theCase.timePasses();
        theCase.at("Tag stilling til dagpengerettens ophør")
                .answer("dagpengeEnd", land().today().plusWeeks(10).toString())
                .submit();

        theCase.timePasses();

        theCase.at("Tag stilling til dagpengerettens ophør");
        assertThat(warnings(theCase)).isEqualTo(2);
    }

    @Test
    default void aDateThatIsPutOffTwiceIsWarnedOfOnce() {
        CaseDriver theCase = whoseRightEndsOn(null);
        corrected(theCase, land().today().plusMonths(8));
        LocalDate later = land().today().plusMonths(10);
        corrected(theCase, later);

        theCase.timePasses();
        followedUp(theCase, later);

        assertThat(timers(theCase)).as("follow-up and one warning").isEqualTo(2);
    }

    private static void corrected(CaseDriver theCase, LocalDate end) {
        theCase.hears("dagpengeEndChanged")
                .at("Ret datoen for dagpengerettens ophør")
                .answer("dagpengeEnd", end.toString())
                .submit();
    }

    @Test
    default void aRightThatEndsWithinEightWeeksIsWarnedOfAtOnce() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_education"));
        theCase.timePasses();
        followedUp(theCase, land().today().plusWeeks(5));

        theCase.timePasses();

        theCase.at("Tag stilling til dagpengerettens ophør");
    }

    @Test
    default void theDateIsKnownFromThePersonalPathWhereItWasTold() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        LocalDate end = land().today().plusMonths(7);
        theCase.goOnTo("Lav personlig vej og økonomi")
                .answer("dagpengeEnd", end.toString())
                .submit();
        assertThat(theCase.value("dagpenge_ends_on")).hasToString(end.toString());
        theCase.goOnTo("Registrér fremmøde på startdag").submit();

        assertThat(timers(theCase)).as("follow-up and warning").isEqualTo(2);
    }

    @Test
    default void theEndOfTheRightMayChangeTheRoute() {
        CaseDriver theCase = whoseRightEndsOn(land().today().plusMonths(4));
        theCase.timePasses();
        theCase.at("Tag stilling til dagpengerettens ophør")
                .answer("dagpengeChoice", "ruteskift")
                .submit();

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Aftal ny rute");
        assertThat(theCase.variable("routeCause")).isEqualTo("dagpengeret");
        theCase.at("Aftal ny rute").answer("route", "su").submit();
        assertThat(timers(theCase)).as("nobody is warned a second time").isLessThanOrEqualTo(2);
        assertThat(theCase.openTasks()).isEmpty();
    }
}
