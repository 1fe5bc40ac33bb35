package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen between the grant and the first day of the education. */
interface StartDetours {

    /** A Monday far enough away to be confirmed. */
    LocalDate NEW_START = LocalDate.of(2027, 2, 1);

    Pathwayland land();

    private CaseDriver granted() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_plan"));
        theCase.goOnTo("Træf afgørelse").submit();
        assertThat(theCase.openTasks()).as("the course is waited for").isEmpty();
        return theCase;
    }

    private CaseDriver onTheStartDay() {
        CaseDriver theCase = granted();
        theCase.goOnTo("Registrér fremmøde på startdag");
        return theCase;
    }

    private static void isAskedAboutBefore(CaseDriver theCase, LocalDate start) {
        assertThat(theCase.nextTimerOn()).isBetween(start.minusDays(16), start.minusDays(13));
        theCase.timePasses();
        theCase.at("Bekræft kursusstart");
        assertThat(theCase.variable("courseStart")).isEqualTo(start.toString());
    }

    private static void isSavedAndTold(CaseDriver theCase, LocalDate start) {
        assertThat(theCase.column("select cast(starts_on as varchar) from education_plan p"
                        + " join case_file c on c.id = p.case_id where c.case_number = :number order by agreed_at"))
                .hasSize(2)
                .last()
                .isEqualTo(start.toString());
        assertThat(theCase.column("select recipient_kind from outbox where business_key = :number"
                        + " and template = 'kursusstart-flyttet'"))
                .containsExactly("borger");
    }

    @Test
    default void aCourseThatMovesIsConfirmedBeforeItsNewDate() {
        CaseDriver theCase = granted();

        theCase.hears("courseChanged");
        theCase.at("Håndtér ændret kursusstart")
                .answer("courseStart", NEW_START.toString())
                .answer("courseEnd", "2027-11-30")
                .submit();

        isAskedAboutBefore(theCase, NEW_START);
        isSavedAndTold(theCase, NEW_START);
    }

    @Test
    default void aCourseThatMovesAfterItWasConfirmedIsConfirmedAgain() {
        CaseDriver theCase = granted();
        theCase.goOnTo("Bekræft kursusstart").submit();

        theCase.hears("courseChanged");
        theCase.at("Håndtér ændret kursusstart")
                .answer("courseStart", NEW_START.toString())
                .answer("courseEnd", "2027-11-30")
                .submit();

        isAskedAboutBefore(theCase, NEW_START);
    }

    @Test
    default void aCourseThatMovesWhileItIsToBeConfirmedTakesTheTaskAway() {
        CaseDriver theCase = granted();
        theCase.goOnTo("Bekræft kursusstart");

        theCase.hears("courseChanged");

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Håndtér ændret kursusstart");
    }

    @Test
    default void aMovedCourseMustEndAfterItBegins() {
        CaseDriver theCase = granted().hears("courseChanged");
        CaseDriver.Answers wrong = theCase.at("Håndtér ændret kursusstart")
                .answer("courseStart", NEW_START.toString())
                .answer("courseEnd", NEW_START.toString());

        assertThatThrownBy(wrong::submit).hasMessageContaining("slutte, efter at den er begyndt");
        theCase.at("Håndtér ændret kursusstart");
    }

    @Test
    default void aFullCourseIsReplacedByAnotherPlanWhichIsDecidedAnew() {
        CaseDriver theCase = granted().hears("courseChanged");

        theCase.at("Håndtér ændret kursusstart")
                .answer("startStatus", "andet-forloeb")
                .answer("courseStart", null)
                .answer("courseEnd", null)
                .submit();

        theCase.at("Aftal uddannelsesplan");
        assertThat(theCase.variable("courseStart")).as("the old date is gone").isNull();
        assertThat(theCase.variable("decision"))
                .as("nothing is granted before it is decided")
                .isNull();
        theCase.goOnTo("Træf afgørelse");
        theCase.goOnTo("Registrér fremmøde på startdag");
    }

    @Test
    default void aCancelledCourseWithoutAnAlternativeEndsTheCase() {
        CaseDriver theCase = granted().hears("courseChanged");

        theCase.at("Håndtér ændret kursusstart")
                .answer("startStatus", "aflyst")
                .answer("courseStart", null)
                .answer("courseEnd", null)
                .submit();

        theCase.endedAs("KURSUS_AFLYST", "Kursus aflyst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA-60", "UA-61", "UA-62", "UA-63", "UA-64", "UA-65"})
    default void whoGivesUpWhenTheCourseChangesSaysWhy(String reason) {
        CaseDriver theCase = granted().hears("courseChanged");

        theCase.at("Håndtér ændret kursusstart")
                .answer("startStatus", "startede-ikke")
                .answer("courseStart", null)
                .answer("courseEnd", null)
                .answer("reasonCode", reason)
                .submit();

        theCase.endedAs("STARTEDE_IKKE", "Startede ikke");
        assertThat(theCase.variable("reasonCode")).isEqualTo(reason);
    }

    @Test
    default void theSchoolMayNameAnotherDateWhenTheStartIsToBeConfirmed() {
        CaseDriver theCase = granted();

        theCase.goOnTo("Bekræft kursusstart")
                .answer("startStatus", "ny-dato")
                .answer("courseStart", NEW_START.toString())
                .answer("courseEnd", "2027-11-30")
                .submit();

        isSavedAndTold(theCase, NEW_START);
        isAskedAboutBefore(theCase, NEW_START);
    }

    @Test
    default void theSchoolMayTellOfACancelledCourseWhenTheStartIsToBeConfirmed() {
        CaseDriver theCase = granted();

        theCase.goOnTo("Bekræft kursusstart")
                .answer("startStatus", "aendret")
                .answer("courseStart", null)
                .submit();

        theCase.at("Håndtér ændret kursusstart");
    }

    @Test
    default void whoWithdrawsWhenTheStartIsToBeConfirmedDoesNotStart() {
        CaseDriver theCase = granted();

        theCase.goOnTo("Bekræft kursusstart")
                .answer("startStatus", "startede-ikke")
                .answer("courseStart", null)
                .answer("reasonCode", "UA-60")
                .submit();

        theCase.endedAs("STARTEDE_IKKE", "Startede ikke");
    }

    @Test
    default void aCourseThatDidNotBeginIsHandledLikeAChangedOne() {
        CaseDriver theCase = onTheStartDay();

        theCase.at("Registrér fremmøde på startdag")
                .answer("startStatus", "aendret")
                .answer("startedOn", null)
                .submit();

        theCase.at("Håndtér ændret kursusstart").submit();
        theCase.timePasses().at("Bekræft kursusstart");
    }

    private CaseDriver noShow() {
        CaseDriver theCase = onTheStartDay();
        theCase.at("Registrér fremmøde på startdag")
                .answer("startStatus", "udeblevet")
                .answer("startedOn", null)
                .submit();
        return theCase;
    }

    @Test
    default void whoDoesNotComeOnTheStartDayIsContactedAtOnceAndMayStartLater() {
        CaseDriver theCase = noShow();
        CaseDriver.Answers contact = theCase.at("Kontakt borgeren efter udeblivelse");
        assertThat(contact.task().getAssignee()).isEqualTo(Pathwayland.ADVISER);
        assertThat(contact.task().getDueDate())
                .isBefore(java.sql.Date.valueOf(land().today().plusDays(5)));

        LocalDate later = land().today().plusDays(7);
        contact.answer("courseStart", later.toString()).submit();

        assertThat(theCase.nextTimerOn()).isEqualTo(later);
        isSavedAndTold(theCase, later);
        theCase.timePasses();
        theCase.at("Registrér fremmøde på startdag").submit();
        assertThat(theCase.openTasks()).as("the education has begun").isEmpty();
        theCase.goOnTo("Hold opfølgning");
    }

    @Test
    default void whoStartsLaterMustStillEndAfterwards() {
        CaseDriver theCase = noShow();
        LocalDate later = land().today().plusDays(7);
        CaseDriver.Answers wrong = theCase.at("Kontakt borgeren efter udeblivelse")
                .answer("courseStart", later.toString())
                .answer("courseEnd", later.toString());

        assertThatThrownBy(wrong::submit).hasMessageContaining("slutte, efter at den er begyndt");
        theCase.at("Kontakt borgeren efter udeblivelse");
    }

    @Test
    default void afterEveryNoShowAPersonDecidesAgain() {
        CaseDriver theCase = noShow();
        theCase.at("Kontakt borgeren efter udeblivelse").submit();
        theCase.timePasses();
        theCase.at("Registrér fremmøde på startdag")
                .answer("startStatus", "udeblevet")
                .answer("startedOn", null)
                .submit();

        theCase.at("Kontakt borgeren efter udeblivelse")
                .answer("startStatus", "startede-ikke")
                .answer("courseStart", null)
                .answer("courseEnd", null)
                .answer("reasonCode", "UA-65")
                .submit();

        theCase.endedAs("STARTEDE_IKKE", "Startede ikke");
    }

    @Test
    default void whoDidNotComeMayGetAnotherCourse() {
        CaseDriver theCase = noShow();

        theCase.at("Kontakt borgeren efter udeblivelse")
                .answer("startStatus", "andet-forloeb")
                .answer("courseStart", null)
                .answer("courseEnd", null)
                .submit();

        theCase.at("Aftal uddannelsesplan");
    }
}
