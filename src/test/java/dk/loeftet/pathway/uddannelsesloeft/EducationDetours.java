package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.Test;

/** Absence and interruption while the education runs. */
interface EducationDetours {

    Pathwayland land();

    private CaseDriver underEducation() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_education"));
        assertThat(theCase.openTasks()).isEmpty();
        return theCase;
    }

    @Test
    default void absenceIsHandledInTwoDaysBesideTheFollowUp() {
        CaseDriver theCase = underEducation();
        var followUpOn = theCase.nextTimerOn();

        theCase.hears("absenceReported");

        CaseDriver.Answers absence = theCase.at("Håndtér fravær");
        assertThat(absence.task().getAssignee()).isEqualTo(Pathwayland.ADVISER);
        assertThat(absence.task().getDueDate())
                .isBefore(java.sql.Date.valueOf(land().today().plusDays(3)));
        assertThat(theCase.nextTimerOn()).as("the follow-up is as before").isEqualTo(followUpOn);
        absence.submit();
        assertThat(theCase.openTasks()).isEmpty();
        theCase.timePasses().at("Hold opfølgning");
    }

    @Test
    default void absenceThatInterruptsTheEducationLeadsToAnotherRoute() {
        CaseDriver theCase = underEducation().hears("absenceReported");

        theCase.at("Håndtér fravær").answer("absenceResult", "afbrudt").submit();

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Aftal ny rute");
        assertThat(theCase.variable("routeCause")).isEqualTo("afbrudt");
    }

    @Test
    default void absenceIsReportedAgainAfterAReturn() {
        CaseDriver theCase = underEducation().hears("absenceReported");
        theCase.at("Håndtér fravær").submit();
        theCase.hears("absenceReported");
        assertThat(theCase.variable("absenceResult"))
                .as("the earlier answer is gone")
                .isNull();
        theCase.at("Håndtér fravær");
    }

    @Test
    default void absenceThatIsReportedTwiceIsHandledOnce() {
        CaseDriver theCase = underEducation().hears("absenceReported").hears("absenceReported");

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Håndtér fravær");
        assertThat(theCase.variable("absenceReports")).isEqualTo(2L);
        theCase.at("Håndtér fravær").answer("absenceFrom", "2026-08-31").submit();
        assertThat(theCase.variable("absenceFrom")).isEqualTo("2026-08-31");
        theCase.hears("absenceReported").at("Håndtér fravær");
        assertThat(theCase.variable("absenceReports")).as("another absence").isEqualTo(1L);
    }

    @Test
    default void absenceIsNotHandledWithoutItsFirstDay() {
        CaseDriver theCase = underEducation().hears("absenceReported");
        assertThatThrownBy(() ->
                        theCase.at("Håndtér fravær").answer("absenceFrom", null).submit())
                .hasMessageContaining("Fraværets første dag");
    }

    @Test
    default void absenceThatNobodyHandledFallsAwayWhenTheEducationIsCompleted() {
        CaseDriver theCase = underEducation().hears("absenceReported");
        theCase.timePasses().at("Hold opfølgning").submit();

        assertThat(theCase.openTasks())
                .extracting("name")
                .containsExactly("Giv tilbud om job eller praktik", "Hold afslutningssamtale");
    }

    @Test
    default void anInterruptedEducationLeadsToAnotherRoute() {
        CaseDriver theCase = underEducation();
        theCase.goOnTo("Hold opfølgning");

        theCase.hears("educationInterrupted");

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Aftal ny rute");
        assertThat(theCase.variable("routeCause")).isEqualTo("afbrudt");
    }

    @Test
    default void nothingIsReportedFromAnEducationThatHasNotBegun() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_plan"));

        assertThatThrownBy(() -> theCase.hears("absenceReported"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }
}
