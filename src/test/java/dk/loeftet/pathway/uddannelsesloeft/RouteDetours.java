package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other routes to the end of the education, and what may go otherwise after it. */
interface RouteDetours {

    Pathwayland land();

    private CaseDriver atTheRouteChange() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_education"));
        theCase.hears("educationInterrupted");
        return theCase;
    }

    @ParameterizedTest
    @ValueSource(strings = {"uaendret", "voksenlaerling", "su", "anden"})
    default void whoContinuesOnAnyRouteIsFollowedUpUntilFaglaert(String route) {
        CaseDriver theCase = atTheRouteChange();

        theCase.at("Aftal ny rute").answer("route", route).submit();

        assertThat(theCase.variable("route")).isEqualTo(route);
        theCase.timePasses().at("Hold opfølgning");
        theCase.goOnToTheEnd();
        theCase.endedAs("FAGLAERT", "Faglært");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA-60", "UA-61", "UA-62", "UA-63", "UA-64", "UA-65"})
    default void whoStopsTheEducationSaysWhy(String reason) {
        CaseDriver theCase = atTheRouteChange();

        theCase.at("Aftal ny rute")
                .answer("route", "stoppet")
                .answer("reasonCode", reason)
                .submit();

        theCase.endedAs("UDDANNELSE_AFBRUDT", "Uddannelse afbrudt");
        assertThat(theCase.variable("reasonCode")).isEqualTo(reason);
    }

    // ---- after the education

    private CaseDriver completed() {
        return land().caseOf(Citizen.unskilled().alreadyAt("stage_completion"));
    }

    private CaseDriver missesTheClosingTalk() {
        CaseDriver theCase = completed();
        theCase.at("Hold afslutningssamtale")
                .answer("closingTalkResult", "udeblevet")
                .answer("closingTalkOn", null)
                .answer("afterEducation", null)
                .submit();
        return theCase;
    }

    @Test
    default void whoMissesTheClosingTalkGetsAnotherDay() {
        CaseDriver theCase = missesTheClosingTalk();
        var another = land().today().plusDays(7);
        theCase.at("Følg op på udeblivelse fra samtalen")
                .answer("closingRetry", "ny-samtale")
                .answer("closingTalkAgainOn", another.toString())
                .answer("afterEducation", null)
                .submit();
        assertThat(theCase.nextTimerOn()).isEqualTo(another);

        theCase.timePasses();

        theCase.at("Hold afslutningssamtale").submit();
        theCase.goOnToTheEnd();
        theCase.endedAs("FAGLAERT", "Faglært");
    }

    @Test
    default void aCaseGoesOnWithoutAClosingTalkWhereAPersonDecidesSo() {
        CaseDriver theCase = missesTheClosingTalk();

        theCase.at("Følg op på udeblivelse fra samtalen").submit();

        assertThat(theCase.openTasks()).extracting("name").containsExactly("Giv tilbud om job eller praktik");
        assertThat(theCase.variable("afterEducation")).isEqualTo("jobsoegning");
    }

    @Test
    default void whoDeclinesTheOfferGetsANextStep() {
        CaseDriver theCase = completed();
        theCase.at("Giv tilbud om job eller praktik")
                .answer("offerAnswer", "nej")
                .submit();
        theCase.at("Aftal næste skridt efter afslået tilbud")
                .answer("nextOffer", "kontaktforloeb")
                .submit();
        theCase.at("Hold afslutningssamtale").submit();

        assertThat(theCase.openTasks()).as("the results are followed").isEmpty();
        assertThat(theCase.variable("nextOffer")).isEqualTo("kontaktforloeb");
    }

    @Test
    default void whoDeclinesTheOfferMayGetANewOne() {
        CaseDriver theCase = completed();
        theCase.at("Giv tilbud om job eller praktik")
                .answer("offerAnswer", "nej")
                .submit();
        theCase.at("Aftal næste skridt efter afslået tilbud")
                .answer("nextOffer", "nyt-tilbud")
                .submit();

        assertThat(theCase.variable("offerAnswer")).as("the new offer is open").isNull();
        theCase.at("Giv tilbud om job eller praktik")
                .answer("offer", "ikke-relevant")
                .answer("offerAnswer", null)
                .submit();
        assertThat(theCase.openTasks()).extracting("name").containsExactly("Hold afslutningssamtale");
    }
}
