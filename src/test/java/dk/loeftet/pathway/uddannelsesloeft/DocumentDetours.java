package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** The citizen does not send the documents. */
interface DocumentDetours {

    Pathwayland land();

    @Test
    default void whoSendsNoDocumentsIsRemindedTwice() {
        CaseDriver theCase = askedForDocuments();
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-08");
        theCase.timePasses();
        assertThat(theCase.nextTimerOn()).hasToString("2026-09-14");
        theCase.timePasses();

        assertThat(theCase.column("select recipient_kind from outbox where business_key = :number"
                        + " and template = 'dokumenter-paamindelse'"))
                .containsExactly("borger", "borger");
        theCase.at("Modtag dokumenter").submit();
        theCase.at("Bestil RKV hos skolen");
    }

    @Test
    default void whoIsLateWithTheDocumentsGetsANewTimeInATalkWithTheCaseworker() {
        CaseDriver theCase = late();
        assertThat(theCase.openTasks())
                .extracting("name", "assignee")
                .containsExactly(tuple("Hold samtale om de manglende dokumenter", Pathwayland.ADVISER));

        theCase.at("Hold samtale om de manglende dokumenter").submit();

        assertThat(theCase.task("Modtag dokumenter").getDueDate())
                .isAfter(land().clock.instant());
        theCase.at("Modtag dokumenter").submit();
        theCase.at("Bestil RKV hos skolen");
    }

    @Test
    default void theCaseworkerMayGoOnWithoutTheDocuments() {
        CaseDriver theCase = late();
        theCase.at("Hold samtale om de manglende dokumenter")
                .answer("documentDecision", "uden")
                .submit();
        theCase.at("Bestil RKV hos skolen");
    }

    @Test
    default void whoWillNotSendTheDocumentsLeavesThePathwayWithThatReason() {
        CaseDriver theCase = late();
        theCase.at("Hold samtale om de manglende dokumenter")
                .answer("documentDecision", "stop")
                .answer("reasonCode", "INGEN_DOKUMENTER")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
        assertThat(theCase.variable("reasonCode")).isEqualTo("INGEN_DOKUMENTER");
    }

    private CaseDriver askedForDocuments() {
        return land().caseOf(Citizen.unskilled().alreadyAt("stage_documents"));
    }

    private CaseDriver late() {
        return askedForDocuments().timePasses().timePasses().timePasses();
    }
}
