package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A case ends before its time, each cause with its own end. */
interface CaseEventDetours {

    Pathwayland land();

    @ParameterizedTest
    @CsvSource({
        "fortrudt, Hold vejledningssamtale, BORGER_FORTRUDT, Borgeren har fortrudt",
        "doed, Modtag dokumenter, BORGER_DOED, Borgeren er død",
        "flyttet, Kvittér for markering, FLYTTET_KOMMUNE, Flyttet til anden kommune",
        "andet, Kvittér for markering, LUKKET, Lukket med årsag"
    })
    default void theCauseOfTheClosingHasItsOwnEnd(String cause, String task, String outcome, String name) {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        theCase.goOnTo(task);

        assertThat(close(theCase, Map.of("reason", "Oplyst i dag", "cause", cause))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();

        theCase.endedAs(outcome, name);
        assertThat(theCase.value("close_reason")).isEqualTo("Oplyst i dag");
        assertThat(messages(theCase, "skole")).as("no school was at work").isEmpty();
    }

    @Test
    default void anUnknownCauseIsRefusedAndTheCaseGoesOn() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());

        ResponseEntity<String> answer = close(theCase, Map.of("reason", "Oplyst i dag", "cause", "kedelig"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("fortrudt");
        theCase.at("Kvittér for markering");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Registrér RKV-svar", "Kontrollér betingelser"})
    default void afterADeathTheSchoolThatIsAtWorkIsToldAndTheCitizenGetsNothingMore(String task) {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        theCase.goOnTo(task);

        close(theCase, Map.of("reason", "Oplyst af familien", "cause", "doed"));

        theCase.endedAs("BORGER_DOED", "Borgeren er død");
        assertThat(theCase.column("select template from outbox where business_key = :number"
                        + " and recipient_kind = 'skole' and template = 'skole-stop'"))
                .hasSize(1);
        assertThat(messages(theCase, "borger")).isNotEmpty().containsOnly("WITHDRAWN");
        assertThat(messages(theCase, "sagsbehandler")).contains("QUEUED");
    }

    @Test
    default void aSchoolThatHasDeclinedIsNotToldToStop() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        theCase.goOnTo("Registrér RKV-svar")
                .answer("rkvAnswer", "afvist")
                .answer("declineReason", "Ingen ledige pladser")
                .submit();
        theCase.at("Vælg en anden skole");

        close(theCase, Map.of("reason", "Oplyst i dag", "cause", "fortrudt"));

        theCase.endedAs("BORGER_FORTRUDT", "Borgeren har fortrudt");
        assertThat(theCase.column("select template from outbox where business_key = :number"))
                .doesNotContain("skole-stop");
    }

    private ResponseEntity<String> close(CaseDriver theCase, Map<String, String> body) {
        return land().post("/api/cases/" + theCase.number() + "/close", body);
    }

    private static List<String> messages(CaseDriver theCase, String recipient) {
        return theCase.column("select status from outbox where business_key = :number and recipient_kind = '"
                + recipient + "' and template <> 'rkv-bestilling'");
    }
}
