package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeftet.pathway.uddannelsesloeft.CaseDriver.Answers;
import dk.loeftet.support.CoversModel;
import dk.loeftet.support.OnH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/** Every road through the case model, to every end. */
@OnH2
@CoversModel("uddannelsesloeft")
class UddannelsesloeftTest extends StraightRoad
        implements Screenings,
                CaseEventDetours,
                DecisionDetours,
                TalkDetours,
                AgreedTalks,
                AkasseDetours,
                DocumentDetours,
                PlanDetours,
                StartDetours,
                EducationDetours,
                DagpengeDetours,
                RouteDetours,
                PlacementDetours,
                MeetingDetours {

    private static final LocalDate TODAY = Pathwayland.DAY_ONE;

    @Override
    public Pathwayland land() {
        return land;
    }

    // ---- ends of the screening

    @Test
    void whoHasAnEducationAboveVocationalLevelIsNotInTheTargetGroup() {
        land.caseOf(Citizen.unskilled().educated("aboveVocational")).endedAs("IKKE_I_MAALGRUPPEN", "Ikke i målgruppen");
    }

    @Test
    void whoIsBetween25And30IsReferredToAnApprenticeship() {
        land.caseOf(Citizen.unskilled().aged(27)).endedAs("HENVIST_VOKSENLAERLING", "Henvist til voksenlærling");
    }

    @Test
    void whoIsJobReadyOnKontanthjaelpIsReferredToABasicCourse() {
        land.caseOf(Citizen.unskilled().on("kontanthjaelp-jobparat"))
                .endedAs("HENVIST_GRUNDFORLOEB", "Henvist til grundforløb");
    }

    @Test
    void whoIsYoungAndFiveWeeksWithoutAJobIsReferredToSixWeeksOfCourses() {
        land.caseOf(Citizen.unskilled().aged(22).unemployedSince(TODAY.minusWeeks(6)))
                .endedAs("HENVIST_SEKS_UGER", "Henvist til 6 ugers jobrettet uddannelse");
    }

    @Test
    void whoIsOnSygedagpengeIsReferredToGuidance() {
        land.caseOf(Citizen.unskilled().on("sygedagpenge")).endedAs("HENVIST_VEJLEDNING", "Henvist til vejledning");
    }

    @Test
    void aCaseWithUnknownFactsWaitsInTheScreeningListUntilTheyAreCleared() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().educated(null));
        assertThat(theCase.openTasks()).isEmpty();
        assertThat(theCase.variable("needsClarification")).isEqualTo(true);

        theCase.clear(Map.of("highestEducation", "vocational"));
        assertThat(theCase.isRunning()).isTrue();
        assertThat(theCase.openTasks())
                .as("it is still unknown when the education was used")
                .isEmpty();
        theCase.clear(Map.of("lastUsedOn", TODAY.minusYears(9).toString()));

        theCase.at("Kvittér for markering");
        assertThat(theCase.column("select track from screening_result s join case_file c on c.id = s.case_id"
                        + " where c.case_number = :number order by decided_at"))
                .containsExactlyInAnyOrder("AFKLARING", "AFKLARING", "UDDANNELSESLOEFT_KANDIDAT");
    }

    // ---- guidance

    @Test
    void whoNeedsNoMeetingGoesStraightToTheTalk() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.at("Kvittér for markering").answer("nextStep", "samtale").submit();
        theCase.at("Hold vejledningssamtale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA-60", "UA-61", "UA-62", "UA-63", "UA-64", "UA-65"})
    void whoDeclinesInTheTalkSaysWhy(String reason) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Hold vejledningssamtale")
                .answer("interest", "nej")
                .answer("reasonCode", reason)
                .submit();

        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
        assertThat(theCase.variable("reasonCode")).isEqualTo(reason);
    }

    @Test
    void whoThinksItOverMayAnswerYesLater() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        thinksItOver(theCase).answer("interest", "ja").submit();
        theCase.at("Lav personlig vej og økonomi");
    }

    @Test
    void whoThinksItOverMayStillDecline() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        thinksItOver(theCase)
                .answer("interest", "nej")
                .answer("reasonCode", "UA-63")
                .submit();
        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA-60", "UA-61", "UA-62", "UA-63", "UA-64", "UA-65"})
    void whoDeclinesWhenTheEconomyIsKnownSaysWhy(String reason) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        Answers path = theCase.goOnTo("Lav personlig vej og økonomi");
        for (String field :
                List.of("educationId", "schoolId", "distanceKm", "placementType", "monthlyBefore", "monthlyAfter")) {
            path.answer(field, null);
        }
        path.answer("pathChoice", "nej").answer("reasonCode", reason).submit();

        theCase.endedAs("TAKKEDE_NEJ", "Takkede nej");
        assertThat(theCase.variable("reasonCode")).isEqualTo(reason);
    }

    @Test
    void anEducationThatGivesNoRightIsChosenAgain() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Lav personlig vej og økonomi")
                .answer("educationId", "frisoer")
                .submit();
        assertThat(theCase.variable("suggestedTrack")).isNotEqualTo("UDDANNELSESLOEFT_110");

        theCase.at("Lav personlig vej og økonomi").answer("educationId", "smed").submit();

        theCase.at("Modtag dokumenter");
        assertThat(theCase.row("select count(*) as paths, max(p.education_id) as education from personal_path p"
                        + " join case_file c on c.id = p.case_id where c.case_number = :number"))
                .containsEntry("paths", 1L)
                .containsEntry("education", "smed");
    }

    // ---- decision and education

    @Test
    void aTrackWithoutARateOnTheDayOfTheStartCannotBeGranted() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        Answers decision = theCase.goOnTo("Træf afgørelse").answer("grantedTrack", "UDDANNELSESLOEFT_80");

        assertThatThrownBy(decision::submit).hasMessageContaining("ingen ydelsessats");
        theCase.at("Træf afgørelse");
    }

    @ParameterizedTest
    @CsvSource({"frisoer, 2026-09-01", "murer, 2026-04-01"})
    void anEducationThatIsNotOnTheListOnTheDayOfTheGrantGivesNo110Percent(String education, String grantedOn) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Kontrollér betingelser")
                .answer("educationId", education)
                .answer("grantDate", grantedOn)
                .submit();
        Answers decision = theCase.at("Træf afgørelse");

        assertThatThrownBy(decision::submit).hasMessageContaining("positivliste");
        theCase.at("Træf afgørelse");
        assertThat(theCase.column("select d.outcome from case_decision d join case_file c on c.id = d.case_id"
                        + " where c.case_number = :number"))
                .isEmpty();
    }

    @Test
    void anEducationThatIsOnTheListForTheLastTimeOnTheDayOfTheGrantGives110Percent() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Kontrollér betingelser")
                .answer("educationId", "murer")
                .answer("grantDate", "2026-03-31")
                .submit();
        theCase.at("Træf afgørelse").submit();

        assertThat(theCase.value("positive_list_id")).isEqualTo("national-2025-04-01");
    }

    @Test
    void anEducationThatIsGivenUpIsInterrupted() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Hold opfølgning")
                .answer("followUpResult", "ruteskift")
                .answer("routeCause", "afbrudt")
                .answer("completedOn", null)
                .submit();
        theCase.at("Aftal ny rute")
                .answer("route", "stoppet")
                .answer("reasonCode", "UA-61")
                .submit();

        theCase.endedAs("UDDANNELSE_AFBRUDT", "Uddannelse afbrudt");
    }

    // ---- what may happen at any time

    @ParameterizedTest
    @ValueSource(
            strings = {"Kvittér for markering", "Hold vejledningssamtale", "Registrér RKV-svar", "Hold opfølgning"})
    void aCitizenWhoGetsAJobLeavesThePathwayFromAnyStage(String task) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo(task);

        assertThat(land.post("/api/cases/" + theCase.number() + "/got-job", Map.of("jobStart", "2026-09-07"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        theCase.endedAs("I_JOB", "I job");
        assertThat(theCase.column(
                        "select recipient_id from outbox where business_key = :number and template = 'fik-job'"))
                .containsExactly(Pathwayland.ADVISER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kvittér for markering", "Bestil RKV hos skolen", "Træf afgørelse", "Hold afslutningssamtale"})
    void aCaseIsClosedWithItsReasonFromAnyStage(String task) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo(task);

        assertThat(land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Flyttet til Odense"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        theCase.endedAs("LUKKET", "Lukket med årsag");
        assertThat(theCase.value("close_reason")).isEqualTo("Flyttet til Odense");
    }

    @Test
    void aCaseThatWaitsForFactsMayBeClosedToo() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().educated(null));
        land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Rejst til udlandet"));
        theCase.endedAs("LUKKET", "Lukket med årsag");
    }

    // ---- cases that were under way before

    @ParameterizedTest(name = "at {0} {1}")
    @CsvSource({
        "1, stage_screening, Kvittér for markering",
        "2, stage_alert, Kvittér for markering",
        "3, stage_meeting, Hold vejledningssamtale",
        "4, stage_guidance, Hold vejledningssamtale",
        "5, stage_path, Lav personlig vej og økonomi",
        "6, stage_documents, Modtag dokumenter",
        "7, stage_rkv, Bestil RKV hos skolen",
        "8, stage_plan, Aftal uddannelsesplan",
        "9, stage_eligibility, Kontrollér betingelser",
        "10, stage_decision, Træf afgørelse",
        "11, stage_waiting, Bekræft kursusstart",
        "12, stage_education, Hold opfølgning",
        "13, stage_route, Aftal ny rute",
        "14, stage_completion, Hold afslutningssamtale",
        "15, stage_outcome, Registrér beskæftigelse",
        "16, stage_akasse, Modtag henvisning fra a-kasse"
    })
    void aRunningCaseTakenOverAtAStageGoesOnFromThereToTheEnd(int number, String stage, String firstTask) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().alreadyAt(stage));
        while (theCase.openTasks().isEmpty()) {
            theCase.timePasses();
        }
        theCase.at(firstTask);

        theCase.goOnToTheEnd();

        theCase.endedAs("FAGLAERT", "Faglært");
    }

    private Answers thinksItOver(CaseDriver theCase) {
        theCase.goOnTo("Hold vejledningssamtale").answer("interest", "taenker").submit();
        return theCase.at("Registrér borgerens svar");
    }
}
