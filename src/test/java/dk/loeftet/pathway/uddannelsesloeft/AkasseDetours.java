package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The a-kasse's referral lacks something, the a-kasse is silent or says no, or the citizen cannot be reached. */
interface AkasseDetours {

    Pathwayland land();

    @Test
    default void theAKasseAnswersWhatTheReferralLacks() {
        CaseDriver theCase = asked();
        assertThat(theCase.column("select recipient_id from outbox where business_key = :number"
                        + " and template = 'akasse-spoergsmaal' and status = 'QUEUED'"))
                .containsExactly(Pathwayland.AKASSE);

        theCase.at("Svar på spørgsmål fra jobcentret")
                .answer("answerFromFund", "Opsagt til den 1. oktober")
                .submit();

        assertThat(theCase.column("select answer from case_field f join case_file c on c.id = f.case_id"
                        + " where c.case_number = :number order by field"))
                .containsExactly("Opsagt til den 1. oktober", "Hvornår blev medlemmet opsagt?");
        theCase.at("Modtag henvisning fra a-kasse").submit();
        theCase.at("Kontakt borgeren og aftal samtale").submit();
        theCase.at("Hold vejledningssamtale");
    }

    @Test
    default void onlyTheAKasseThatReferredSeesTheQuestionAndNothingElseOfTheCase() {
        Staff.hire(land().engine.getIdentityService());
        String task = asked().task("Svar på spørgsmål fra jobcentret").getId();

        assertThat(panel("fondModel", task)).isEqualTo(HttpStatus.OK);
        assertThat(panel("vejlederModelby", task)).isEqualTo(HttpStatus.NOT_FOUND);
        JsonNode shown = land().http
                .withBasicAuth("fondModel", "fondModel")
                .getForObject("/api/tasks/" + task + "/panel", JsonNode.class);
        assertThat(shown.fieldNames()).toIterable().containsExactlyInAnyOrder("view", "name", "due", "rkv");
    }

    @Test
    default void aSilentAKasseIsAskedOnceMoreAndThenTheAmbassadorGoesOnWithoutIt() {
        CaseDriver theCase = asked();
        // Two working days.
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-03");
        theCase.timePasses();
        theCase.at("Tag stilling til henvisningen")
                .answer("referralDecision", "mangler")
                .submit();
        theCase.task("Svar på spørgsmål fra jobcentret");
        theCase.timePasses();

        theCase.at("Tag stilling til henvisningen").submit();

        theCase.at("Kontakt borgeren og aftal samtale");
        assertThat(theCase.column("select template from outbox where business_key = :number"
                        + " and template = 'akasse-spoergsmaal'"))
                .hasSize(2);
    }

    @Test
    default void anAKasseThatIsNoUserHereIsAskedByPhone() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled().alreadyAt("stage_akasse"));
        ask(theCase);
        theCase.at("Tag stilling til henvisningen");
    }

    @ParameterizedTest
    @CsvSource({"kandidat, Kvittér for markering", "vejledning, "})
    default void whomTheAKasseDoesNotReferAfterAllIsAnOrdinaryCandidateOrGetsOtherGuidance(
            String decision, String nextTask) {
        CaseDriver theCase = asked();
        theCase.at("Svar på spørgsmål fra jobcentret")
                .answer("fundAnswer", "nej")
                .submit();
        theCase.at("Tag stilling til henvisningen")
                .answer("referralDecision", decision)
                .submit();
        goesOn(theCase, nextTask);
    }

    @ParameterizedTest
    @CsvSource({"kandidat, Kvittér for markering", "vejledning, "})
    default void aReferralThatCannotBeUsedLeadsToTheOrdinaryRoadOrToOtherGuidance(String decision, String nextTask) {
        CaseDriver theCase = referred();
        theCase.at("Modtag henvisning fra a-kasse")
                .answer("referralDecision", decision)
                .submit();
        goesOn(theCase, nextTask);
    }

    @ParameterizedTest
    @CsvSource({"kandidat, Kvittér for markering", "vejledning, "})
    default void whoCannotBeReachedThreeTimesIsTakenUpByTheCaseworker(String decision, String nextTask) {
        CaseDriver theCase = referred();
        theCase.at("Modtag henvisning fra a-kasse").submit();
        notReached(theCase);
        theCase.at("Tag stilling til borger, der ikke kan nås").submit();
        notReached(theCase);

        assertThat(theCase.task("Tag stilling til borger, der ikke kan nås").getAssignee())
                .isEqualTo(Pathwayland.ADVISER);
        theCase.at("Tag stilling til borger, der ikke kan nås")
                .answer("referralDecision", decision)
                .submit();
        goesOn(theCase, nextTask);
    }

    private void goesOn(CaseDriver theCase, String nextTask) {
        assertThat(theCase.column("select recipient_id from outbox where business_key = :number"
                        + " and template = 'akasse-henvisning-ikke-brugt'"))
                .as("the a-kasse is told")
                .containsExactly(Pathwayland.AKASSE);
        if (nextTask == null) {
            theCase.endedAs("HENVIST_VEJLEDNING", "Henvist til vejledning");
        } else {
            theCase.at(nextTask);
        }
    }

    private CaseDriver referred() {
        return land().caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
    }

    private CaseDriver asked() {
        return ask(referred());
    }

    private HttpStatusCode panel(String user, String task) {
        return land().http
                .withBasicAuth(user, user)
                .getForEntity("/api/tasks/" + task + "/panel", String.class)
                .getStatusCode();
    }

    private static CaseDriver ask(CaseDriver theCase) {
        return theCase.at("Modtag henvisning fra a-kasse")
                .answer("referralDecision", "mangler")
                .answer("questionToFund", "Hvornår blev medlemmet opsagt?")
                .answer("akasseSharingBasis", "lov")
                .answer("akasseSharingLaw", "LAB § 31")
                .submit();
    }

    private static void notReached(CaseDriver theCase) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            theCase.at("Kontakt borgeren og aftal samtale")
                    .answer("contactResult", "ikke-truffet")
                    .submit();
            if (attempt < 3) {
                assertThat(theCase.openTasks()).as("tomorrow again").isEmpty();
                theCase.timePasses();
            }
        }
    }
}
