package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The company consultant as the ambassador's buddy: a placement is looked for early, found and lost (UA-90). */
interface PlacementDetours {

    String TOLD = "select recipient_kind from outbox where business_key = :number and template = ";

    Pathwayland land();

    private CaseDriver whoWishes(String placement) {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_path"));
        theCase.at("Lav personlig vej og økonomi")
                .answer("placementType", placement)
                .submit();
        return theCase;
    }

    private CaseDriver underEducation() {
        return land().caseOf(Citizen.unskilled().alreadyAt("stage_education"));
    }

    private static String opening(CaseDriver theCase) {
        return theCase.row("select o.kind || ' ' || o.company_name as what from case_opening o"
                        + " join case_file c on c.id = o.case_id where c.case_number = :number")
                .get("what")
                .toString();
    }

    @Test
    default void aWishForPlacementInACompanyIsATaskFromThePersonalPathOn() {
        CaseDriver theCase = whoWishes("virksomhed");

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Find praktikplads", "Modtag dokumenter");
        theCase.at("Find praktikplads").submit();

        assertThat(opening(theCase)).isEqualTo("praktik Modelbyggeriet ApS");
        assertThat(theCase.column(TOLD + "'praktikplads-fundet'")).containsExactly("uddannelsesambassadoer");
        assertThat(theCase.openTasks()).extracting("name").containsExactly("Modtag dokumenter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skole", "ingen", "uafklaret"})
    default void otherWishesGiveTheCompanyConsultantNothingToDo(String placement) {
        assertThat(whoWishes(placement).openTasks()).extracting("name").containsExactly("Modtag dokumenter");
    }

    @Test
    default void aPlacementThatIsNotFoundYetIsLookedForAgainOnTheAgreedDay() {
        CaseDriver theCase = whoWishes("virksomhed");
        var again = land().today().plusDays(14);
        theCase.at("Find praktikplads")
                .answer("placementResult", "ikke-endnu")
                .answer("placementAgainOn", again.toString())
                .answer("companyId", null)
                .answer("placementKind", null)
                .answer("openingFrom", null)
                .answer("companySharingBasis", null)
                .submit();

        while (theCase.nextTimerOn().isBefore(again)) {
            // The citizen is reminded of the documents meanwhile.
            theCase.timePasses();
        }
        assertThat(theCase.openTasks()).extracting("name").doesNotContain("Find praktikplads");
        assertThat(theCase.timePasses().task("Find praktikplads").getCreateTime())
                .isInSameDayAs(again.toString());
    }

    @Test
    default void aPlacementThatCannotBeFoundIsToldToTheAmbassador() {
        CaseDriver theCase = whoWishes("virksomhed");
        theCase.at("Find praktikplads")
                .answer("placementResult", "ikke-muligt")
                .answer("companyId", null)
                .answer("placementKind", null)
                .answer("openingFrom", null)
                .answer("companySharingBasis", null)
                .submit();

        assertThat(theCase.column(TOLD + "'praktikplads-ikke-mulig'")).containsExactly("uddannelsesambassadoer");
        assertThat(theCase.openTasks()).extracting("name").containsExactly("Modtag dokumenter");
    }

    @Test
    default void theSearchEndsWithTheCase() {
        CaseDriver theCase = whoWishes("virksomhed");
        theCase.goOnTo("Træf afgørelse");
        DecisionSteps.refusal(theCase).submit();
        // Nobody complains.
        theCase.goOnToTheEnd();

        theCase.endedAs("AFSLAG", "Afslag");
    }

    @Test
    default void aCompanyThatIsNoPartnerIsNotedByItsName() {
        CaseDriver theCase = whoWishes("virksomhed");
        theCase.at("Find praktikplads")
                .answer("companyId", null)
                .answer("companyName", "Havnens Smedje")
                .submit();

        assertThat(opening(theCase)).isEqualTo("praktik Havnens Smedje");
    }

    @Test
    default void aPlacementWithoutACompanyIsNotNoted() {
        CaseDriver theCase = whoWishes("virksomhed");
        CaseDriver.Answers nowhere = theCase.at("Find praktikplads").answer("companyId", null);

        assertThatThrownBy(nowhere::submit).hasMessageContaining("Vælg virksomheden");
        theCase.at("Find praktikplads");
    }

    @Test
    default void aPlacementFoundDuringTheEducationIsNotedBesideTheFollowUp() {
        CaseDriver theCase = underEducation().hears("placementFound");

        theCase.at("Notér praktikplads").submit();

        assertThat(opening(theCase)).isEqualTo("praktik Modelbyggeriet ApS");
        assertThat(theCase.openTasks()).isEmpty();
        theCase.timePasses().at("Hold opfølgning");
    }

    @Test
    default void anApprenticeshipFoundDuringTheEducationLeadsToVoksenlaerling() {
        CaseDriver theCase = underEducation().hears("placementFound");
        theCase.at("Notér praktikplads").answer("placementKind", "laereplads").submit();

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Aftal ny rute");
        assertThat(theCase.variable("routeCause")).isEqualTo("praktikplads");
        theCase.at("Aftal ny rute").answer("route", "voksenlaerling").submit();
        theCase.goOnToTheEnd();
        theCase.endedAs("FAGLAERT", "Faglært");
    }

    @Test
    default void aLostPlacementIsReplacedAndTheAmbassadorWarned() {
        CaseDriver theCase = underEducation().hears("placementLost");

        assertThat(theCase.column(TOLD + "'praktikplads-mistet'")).containsExactly("uddannelsesambassadoer");
        theCase.at("Find praktikplads");
        theCase.timePasses().at("Hold opfølgning");
    }

    @Test
    default void aPlacementIsLookedForOnceHoweverOftenItIsWanted() {
        CaseDriver theCase = underEducation().hears("placementLost").hears("placementLost");

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Find praktikplads");
        theCase.at("Find praktikplads").submit();
        theCase.hears("placementLost").at("Find praktikplads");
    }

    @Test
    default void theSearchForAPlacementOutlastsARouteChange() {
        CaseDriver theCase = underEducation().hears("placementLost").hears("educationInterrupted");

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Aftal ny rute", "Find praktikplads");
    }
}
