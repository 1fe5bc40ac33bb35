package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The two roads that lead from a registration to Faglært, with everything real: to be shown on every database. */
abstract class StraightRoad {

    Pathwayland land;

    public Pathwayland land() {
        return land;
    }

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void anUnskilledUnemployedCitizenBecomesFaglaert() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        assertThat(theCase.variable("suggestedTrack")).isEqualTo("UDDANNELSESLOEFT_KANDIDAT");

        theCase.at("Kvittér for markering")
                .answer("nextStep", "informationsmoede")
                .submit();
        theCase.getsASeat().meetingHeld("moedt");
        assertThat(land.today()).hasToString("2026-09-15");
        theCase.at("Hold vejledningssamtale").answer("interest", "ja").submit();
        theCase.at("Lav personlig vej og økonomi")
                .answer("educationId", "industritekniker")
                .submit();
        assertThat(theCase.variable("suggestedTrack")).isEqualTo("UDDANNELSESLOEFT_110");
        theCase.at("Modtag dokumenter").submit();
        theCase.at("Bestil RKV hos skolen").submit();
        theCase.at("Registrér RKV-svar").answer("rkvAnswer", "euv1").submit();
        theCase.at("Aftal uddannelsesplan")
                .answer("courseStart", "2026-11-02")
                .answer("courseEnd", "2027-08-31")
                .submit();
        theCase.at("Kontrollér betingelser").answer("grantDate", "2026-09-15").submit();
        theCase.at("Træf afgørelse").submitAs(Pathwayland.ADVISER);
        assertThat(theCase.nextTimerOn()).isBefore("2026-11-02");
        theCase.timePasses();
        theCase.at("Bekræft kursusstart").answer("courseStart", "2026-11-02").submit();
        assertThat(theCase.nextTimerOn()).hasToString("2026-11-02");
        theCase.timePasses();
        theCase.at("Registrér fremmøde på startdag").submit();
        for (int followUp = 1; followUp <= 2; followUp++) {
            theCase.timePasses();
            theCase.at("Hold opfølgning")
                    .answer("followUpResult", "fortsaetter")
                    .answer("completedOn", null)
                    .submit();
        }
        theCase.timePasses();
        theCase.at("Hold opfølgning")
                .answer("followUpResult", "ruteskift")
                .answer("routeCause", "praktikplads")
                .answer("completedOn", null)
                .submit();
        theCase.at("Aftal ny rute").answer("route", "voksenlaerling").submit();
        theCase.timePasses();
        theCase.at("Hold opfølgning").answer("followUpResult", "gennemfoert").submit();
        theCase.at("Giv tilbud om job eller praktik").submit();
        theCase.at("Hold afslutningssamtale").submit();
        for (int month : List.of(1, 3, 6, 12)) {
            theCase.timePasses();
            assertThat(theCase.variable("outcomeMonth")).isEqualTo(month);
            theCase.at("Registrér beskæftigelse").submit();
        }

        theCase.endedAs("FAGLAERT", "Faglært");
        assertThat(theCase.column("select month_index from employment_outcome o join case_file c on c.id = o.case_id"
                        + " where c.case_number = :number order by month_index"))
                .containsExactly("1", "3", "6", "12");
        assertThat(theCase.value("education_id")).isEqualTo("industritekniker");
    }

    @Test
    void aMemberWhomTheAkasseRefersBecomesFaglaertWithoutAnInformationMeeting() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));

        theCase.at("Modtag henvisning fra a-kasse").submit();
        theCase.at("Kontakt borgeren og aftal samtale").submit();
        assertThat(theCase.column(
                        "select recipient_id from outbox where business_key = :number and template = 'akasse-status'"))
                .containsExactly(Pathwayland.AKASSE);
        theCase.at("Hold vejledningssamtale").submit();
        theCase.at("Lav personlig vej og økonomi").submit();
        theCase.goOnToTheEnd();

        theCase.endedAs("FAGLAERT", "Faglært");
    }
}
