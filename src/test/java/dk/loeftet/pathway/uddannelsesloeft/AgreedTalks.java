package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Talks beside the road: the ambassador is booked (UA-24), and three parties talk together (UA-25). */
interface AgreedTalks {

    String BOOKED = "Aftal samtale med borgeren";
    String HELD = "Notér samtalen med borgeren";
    String THREE_PARTIES = "Aftal trepartssamtale";
    String MAIN_ROAD = "Kvittér for markering";

    Pathwayland land();

    private CaseDriver aCase() {
        CaseDriver theCase = land().caseOf(Citizen.unskilled());
        theCase.name(Pathwayland.AMBASSADOR);
        return theCase;
    }

    private CaseDriver booked() {
        return aCase().hears("ambassadorWanted");
    }

    private static List<String> tasks(CaseDriver theCase) {
        return theCase.openTasks().stream().map(task -> task.getName()).toList();
    }

    private static List<String> told(CaseDriver theCase, String template) {
        return theCase.column("select recipient_kind || ' ' || status from outbox where business_key = :number"
                + " and template = '" + template + "'");
    }

    private String letter(CaseDriver theCase, String template) {
        return theCase.column("select body from outbox where business_key = :number and template = '" + template
                        + "' order by created_at desc")
                .get(0);
    }

    @Test
    default void theAmbassadorWhoIsBookedAgreesADayAndEverybodyIsTold() {
        CaseDriver theCase = booked();

        assertThat(tasks(theCase)).containsExactly(BOOKED, MAIN_ROAD);
        assertThat(theCase.task(BOOKED).getAssignee()).isEqualTo(Pathwayland.AMBASSADOR);
        assertThat(theCase.task(BOOKED).getDueDate()).as("three working days").isInSameDayAs("2026-09-04");
        assertThat(told(theCase, "ambassadoer-booket")).containsExactly("uddannelsesambassadoer QUEUED");

        theCase.at(BOOKED).submit();

        assertThat(letter(theCase, "samtale-ambassadoer"))
                .contains("Maja Madsen", "Dag: 8. september 2026", "Tid og sted: kl. 10.30 i jobcentret");
        assertThat(told(theCase, "samtale-aftalt")).containsExactly("sagsbehandler QUEUED");
        assertThat(letter(theCase, "samtale-aftalt")).contains("8. september 2026", "kl. 10.30 i jobcentret");
        assertThat(tasks(theCase)).as("until the day").containsExactly(MAIN_ROAD);
        assertThat(theCase.nextTimerOn()).isEqualTo("2026-09-08");

        theCase.timePasses().at(HELD).submit();
        assertThat(tasks(theCase)).containsExactly(MAIN_ROAD);
        assertThat(told(theCase, "samtale-aflyst")).isEmpty();
        assertThat(theCase.column("select j.theme from journal_entry j join case_file c on c.id = j.case_id"
                        + " where c.case_number = :number"))
                .contains("Samtale med uddannelsesambassadøren");
    }

    @Test
    default void theAmbassadorIsBookedOnceHoweverOftenSomebodyAsks() {
        CaseDriver theCase = booked().hears("ambassadorWanted");
        assertThat(tasks(theCase)).containsExactly(BOOKED, MAIN_ROAD);

        theCase.at(BOOKED).submit();
        theCase.hears("ambassadorWanted");
        assertThat(tasks(theCase)).as("a day is agreed").containsExactly(MAIN_ROAD);

        theCase.timePasses().at(HELD).submit();
        theCase.hears("ambassadorWanted").at(BOOKED);
    }

    @Test
    default void aTalkThatIsCalledOffIsToldToTheCitizenAndAgreedAnewOrGivenUp() {
        CaseDriver theCase = booked();
        theCase.at(BOOKED).submit();

        theCase.hears("ambassadorChanged");
        assertThat(letter(theCase, "samtale-aflyst")).contains("8. september 2026");
        assertThat(land().engine
                        .getFormService()
                        .getTaskFormVariables(theCase.task(BOOKED).getId())
                        .get("talkPlace"))
                .as("the old hour is not offered for the new day")
                .isNull();

        theCase.at(BOOKED)
                .answer("talkDecision", "opgivet")
                .answer("agreedTalkOn", null)
                .answer("talkPlace", null)
                .submit();
        assertThat(told(theCase, "samtale-opgivet")).containsExactly("sagsbehandler QUEUED");
        assertThat(tasks(theCase)).containsExactly(MAIN_ROAD);
    }

    @Test
    default void whoDidNotComeGetsAnotherDay() {
        CaseDriver theCase = booked();
        theCase.at(BOOKED).submit();
        theCase.timePasses().at(HELD).answer("talkOutcome", "ny-dag").submit();

        theCase.at(BOOKED).answer("agreedTalkOn", "2026-09-21").submit();

        assertThat(letter(theCase, "samtale-ambassadoer")).contains("21. september 2026");
        assertThat(theCase.column(
                        "select cast(t.held_on as varchar) from case_talk t join case_file c on c.id = t.case_id"
                                + " where c.case_number = :number order by t.held_on"))
                .containsExactly("2026-09-08", "2026-09-21");
    }

    @ParameterizedTest
    @CsvSource({
        "uddannelsesambassadoer, -, vores uddannelsesambassadør, QUEUED",
        "akasse, akasse, din a-kasse, QUEUED",
        "akasse, -, din a-kasse, WITHHELD",
        "skole, skole, skolen, QUEUED",
        "skole, -, skolen, WITHHELD"
    })
    default void threePartiesTalkAndAPartnerIsToldOnlyOnABasisForSharing(
            String party, String shared, String inWords, String status) {
        CaseDriver theCase = aCase().hears("threePartyWanted");
        assertThat(theCase.task(THREE_PARTIES).getAssignee()).isEqualTo(Pathwayland.ADVISER);
        CaseDriver.Answers answers = theCase.at(THREE_PARTIES).answer("talkWith", party);
        String prefix = "skole".equals(party) ? "schoolSharing" : "akasseSharing";
        if (!"uddannelsesambassadoer".equals(party)) {
            answers.answer(prefix + "Basis", "-".equals(shared) ? "ingen" : "samtykke");
        }
        if (party.equals(shared)) {
            answers.answer(prefix + "Scope", "At samtalen er aftalt").answer(prefix + "On", "2026-09-01");
        }
        answers.submit();

        assertThat(letter(theCase, "trepartssamtale"))
                .contains("Mads Mortensen", inWords, "Dag: 8. september 2026", "kl. 10.30 i jobcentret");
        assertThat(told(theCase, "trepartssamtale-deltager")).containsExactly(party + " " + status);
        theCase.timePasses().at("Notér trepartssamtale").submit();
        assertThat(tasks(theCase)).containsExactly(MAIN_ROAD);
    }

    @Test
    default void aThreePartyTalkThatIsCalledOffIsToldToBothAndMayBeGivenUp() {
        CaseDriver theCase = aCase().hears("threePartyWanted").hears("threePartyWanted");
        assertThat(tasks(theCase)).as("asked for twice").containsExactly(THREE_PARTIES, MAIN_ROAD);
        theCase.at(THREE_PARTIES).submit();

        theCase.hears("threePartyChanged");
        assertThat(told(theCase, "samtale-aflyst")).containsExactly("borger QUEUED");
        assertThat(told(theCase, "trepartssamtale-aflyst")).containsExactly("uddannelsesambassadoer QUEUED");
        assertThat(letter(theCase, "trepartssamtale-aflyst")).contains("8. september 2026");

        theCase.at(THREE_PARTIES)
                .answer("talkDecision", "opgivet")
                .answer("talkWith", null)
                .answer("agreedTalkOn", null)
                .answer("talkPlace", null)
                .submit();
        assertThat(tasks(theCase)).containsExactly(MAIN_ROAD);
    }

    @Test
    default void aThreePartyTalkThatWasNotHeldIsAgreedAnew() {
        CaseDriver theCase = aCase().hears("threePartyWanted");
        theCase.at(THREE_PARTIES).submit();
        theCase.timePasses()
                .at("Notér trepartssamtale")
                .answer("talkOutcome", "ny-dag")
                .submit();
        theCase.at(THREE_PARTIES);
    }

    @Test
    default void twoTalksAtOnceKeepTheirOwnDays() {
        CaseDriver theCase = booked().hears("threePartyWanted");
        theCase.at(THREE_PARTIES)
                .answer("agreedTalkOn", "2026-09-10")
                .answer("talkPlace", "kl. 13 på skolen")
                .submit();
        theCase.at(BOOKED).submit();

        assertThat(letter(theCase, "trepartssamtale")).contains("10. september 2026", "kl. 13 på skolen");
        assertThat(letter(theCase, "samtale-ambassadoer")).contains("8. september 2026", "kl. 10.30 i jobcentret");
        theCase.timePasses();
        assertThat(LocalDate.now(land().clock)).isEqualTo("2026-09-08");
        assertThat(tasks(theCase)).containsExactly(MAIN_ROAD, HELD);
        theCase.timePasses();
        assertThat(tasks(theCase)).contains("Notér trepartssamtale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ambassadorWanted", "threePartyWanted"})
    default void aTalkEndsWithTheCase(String message) {
        CaseDriver before = aCase().hears(message);
        land().post("/api/cases/" + before.number() + "/close", Map.of("reason", "Oplyst i dag"));
        before.endedAs("LUKKET", "Lukket med årsag");

        CaseDriver agreed = aCase().hears(message);
        agreed.at("ambassadorWanted".equals(message) ? BOOKED : THREE_PARTIES).submit();
        agreed.goOnToTheEnd();
        assertThat(agreed.isRunning()).isFalse();
    }
}
