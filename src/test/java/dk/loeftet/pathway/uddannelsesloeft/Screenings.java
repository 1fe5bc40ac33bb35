package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/** Facts that become known, or turn out to be wrong, after the registration. */
interface Screenings {

    Pathwayland land();

    @ParameterizedTest
    @ValueSource(strings = {"list", "declaration"})
    default void whoHasACourseForTheRegionalFundIsReferredToIt(String way) {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().educated(null));

        theCase.clear(Map.of("highestEducation", "aboveVocational", "regionalFund", way));

        theCase.endedAs("HENVIST_REGIONAL_PULJE", "Henvist til regional uddannelsespulje");
    }

    @Test
    default void whoHasNoCourseForTheRegionalFundIsNotReferredToIt() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().educated(null));

        theCase.clear(Map.of("highestEducation", "aboveVocational", "regionalFund", "none"));

        theCase.endedAs("IKKE_I_MAALGRUPPEN", "Ikke i målgruppen");
    }

    @Test
    default void aFactThatIsCorrectedBeforeTheAdviserHasAcknowledgedIsScreenedAgain() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        theCase.at("Kvittér for markering");

        assertThat(theCase.correct(Map.of("hoejeste_uddannelse", "over-erhvervsuddannelse"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        theCase.endedAs("IKKE_I_MAALGRUPPEN", "Ikke i målgruppen");
    }

    @Test
    default void aFactThatIsFilledInOnThePersonsPageLetsAWaitingCaseGoOn() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().educated(null));

        theCase.correct(Map.of("hoejeste_uddannelse", "ingen"));

        assertThat(theCase.openTasks()).extracting(Task::getName).containsExactly("Kvittér for markering");
        assertThat(theCase.column("select template from outbox where business_key = :number"))
                .as("the adviser is told once")
                .containsExactly("markering");
    }

    @Test
    default void anotherDateOfTheNextTalkMovesTheDeadlineOfTheFlag() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        Task before = theCase.task("Kvittér for markering");

        theCase.correct(Map.of("naeste_samtale", "03-09-2026"));

        assertThat(theCase.task("Kvittér for markering").getDueDate()).isBefore(before.getDueDate());
        assertThat(theCase.openTasks()).hasSize(1);

        theCase.correct(Map.of("naeste_samtale", "25-08-2026"));

        assertThat(theCase.task("Kvittér for markering").getDueDate())
                .as("that talk has been held")
                .isEqualTo(before.getDueDate());
    }

    @Test
    default void aTelephoneNumberIsNoReasonToScreenAgain() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        String before = theCase.task("Kvittér for markering").getId();

        theCase.correct(Map.of("telefon", "12345678"));

        assertThat(theCase.task("Kvittér for markering").getId()).isEqualTo(before);
    }

    @Test
    default void aFactThatIsCorrectedLaterIsSeenWhenTheConditionsAreChecked() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        theCase.goOnTo("Kontrollér betingelser");

        theCase.correct(Map.of("hoejeste_uddannelse", "over-erhvervsuddannelse"));
        theCase.at("Kontrollér betingelser").submit();

        theCase.at("Træf afgørelse");
        assertThat(theCase.variable("suggestedTrack")).isEqualTo("NOT_TARGET");
        assertThat(List.of("UDDANNELSESLOEFT_110", "NOT_TARGET"))
                .isSubsetOf(theCase.column("select track from screening_result s join case_file c on c.id = s.case_id"
                        + " where c.case_number = :number"));
    }
}
