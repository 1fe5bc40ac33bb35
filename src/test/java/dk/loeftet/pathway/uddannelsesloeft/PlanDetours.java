package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The citizen, the school or the job centre says no to the plan; and what comes before it fails for good. */
interface PlanDetours {

    Pathwayland land();

    @ParameterizedTest
    @CsvSource({
        "vejledning, Hold vejledningssamtale",
        "uddannelse, Lav personlig vej og økonomi",
        "skole, Bestil RKV hos skolen",
        "plan, Aftal uddannelsesplan"
    })
    default void aRefusedPlanIsMadeAgainFromWhereTheRefusalPoints(String refusal, String nextTask) {
        CaseDriver theCase = atThePlan();
        refuse(theCase, refusal);

        theCase.at(nextTask);
        theCase.goOnTo("Aftal uddannelsesplan").submit();
        theCase.at("Kontrollér betingelser");
    }

    @Test
    default void documentsThatAreHereAreNotAskedForAgainWhenThePlanIsMadeAgain() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_documents"));
        theCase.goOnTo("Aftal uddannelsesplan");
        refuse(theCase, "uddannelse");

        theCase.at("Lav personlig vej og økonomi").submit();

        theCase.at("Bestil RKV hos skolen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enige", "uddannelse", "skole"})
    default void whoIsMovedToTheDocumentsAfterThePlanWasAnsweredMeetsTheTask(String answer) {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_documents"));
        theCase.goOnTo("Aftal uddannelsesplan").answer("planAnswer", answer).submit();
        if (answer.equals("uddannelse")) {
            theCase.at("Lav personlig vej og økonomi").submit();
        }

        assertThat(land().post(
                                "/api/cases/" + theCase.number() + "/move",
                                Map.of("to", "stage_documents", "reason", "Et bevis manglede"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();

        theCase.at("Modtag dokumenter");
    }

    @Test
    default void aCitizenWhoRefusesThePlanForGoodLeavesThePathwayWithAReason() {
        CaseDriver theCase = atThePlan();
        theCase.at("Aftal uddannelsesplan")
                .answer("planAnswer", "stop")
                .answer("reasonCode", "UA-61")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
        assertThat(theCase.variable("reasonCode")).isEqualTo("UA-61");
    }

    @Test
    default void afterTwoRoundsTheTeamLeaderDecidesWhetherThePlanIsMadeAgain() {
        CaseDriver theCase = refusedThreeTimes();
        theCase.at("Tag stilling til planen").answer("planAnswer", "plan").submit();
        theCase.at("Aftal uddannelsesplan").submit();
        theCase.at("Kontrollér betingelser");
    }

    @Test
    default void anAgreedPlanForgetsTheRefusalsBeforeIt() {
        CaseDriver theCase = atThePlan();
        refuse(theCase, "plan");
        refuse(theCase, "plan");
        theCase.at("Aftal uddannelsesplan").submit();
        theCase.at("Kontrollér betingelser");

        land().post(
                        "/api/cases/" + theCase.number() + "/move",
                        Map.of("to", "stage_plan", "reason", "Planen skal ændres"));
        refuse(theCase, "plan");

        theCase.at("Aftal uddannelsesplan");
    }

    @Test
    default void afterTwoRoundsTheTeamLeaderMayEndTheCase() {
        CaseDriver theCase = refusedThreeTimes();
        theCase.at("Tag stilling til planen")
                .answer("planAnswer", "stop")
                .answer("reasonCode", "UA-65")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
    }

    @Test
    default void whoGetsNoAssessmentFromAnySchoolMayLeaveThePathway() {
        CaseDriver theCase = declinedBySchool();
        theCase.at("Vælg en anden skole")
                .answer("rkvNext", "stop")
                .answer("reasonCode", "INGEN_RKV")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
        assertThat(theCase.variable("reasonCode")).isEqualTo("INGEN_RKV");
    }

    @Test
    default void whoGetsNoAssessmentFromAnySchoolMayGoOnWithoutOne() {
        CaseDriver theCase = declinedBySchool();
        theCase.at("Vælg en anden skole").answer("rkvNext", "uden").submit();
        theCase.at("Aftal uddannelsesplan");
    }

    private CaseDriver atThePlan() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_plan"));
        theCase.at("Aftal uddannelsesplan");
        return theCase;
    }

    private CaseDriver declinedBySchool() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));
        theCase.goOnTo("Registrér RKV-svar")
                .answer("rkvAnswer", "afvist")
                .answer("declineReason", "Ingen ledige pladser")
                .submit();
        return theCase;
    }

    private CaseDriver refusedThreeTimes() {
        CaseDriver theCase = atThePlan();
        for (int round = 1; round <= 2; round++) {
            refuse(theCase, "plan");
            theCase.at("Aftal uddannelsesplan");
        }
        refuse(theCase, "skole");
        return theCase;
    }

    private static void refuse(CaseDriver theCase, String refusal) {
        theCase.at("Aftal uddannelsesplan").answer("planAnswer", refusal).submit();
    }
}
