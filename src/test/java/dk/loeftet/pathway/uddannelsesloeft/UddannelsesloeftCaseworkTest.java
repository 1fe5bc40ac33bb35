package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.OnH2;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Who works on a case, by when, and what is kept of it on the way. */
@OnH2
class UddannelsesloeftCaseworkTest {

    private static final LocalDate TODAY = Pathwayland.DAY_ONE;

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void everythingIsAsBefore() {
        land.isBack(Pathwayland.AMBASSADOR);
        land.isBack(Pathwayland.SUBSTITUTE);
        ClockUtil.reset();
    }

    // ---- who

    @Test
    void tasksGoToTheAdviserAndTheAmbassadorWhoAreNamedOnTheCase() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());

        assertThat(theCase.task("Kvittér for markering").getAssignee()).isEqualTo(Pathwayland.ADVISER);
        assertThat(theCase.goOnTo("Hold vejledningssamtale").task().getAssignee())
                .isEqualTo(Pathwayland.AMBASSADOR);
        assertThat(theCase.goOnTo("Bestil RKV hos skolen").task().getAssignee()).isEqualTo(Pathwayland.AMBASSADOR);
    }

    @Test
    void duringAbsenceTheSubstituteGetsTheTask() {
        land.away(Pathwayland.AMBASSADOR, TODAY.minusDays(2), TODAY.plusDays(40), Pathwayland.SUBSTITUTE);

        assertThat(guidanceTask().getAssignee()).isEqualTo(Pathwayland.SUBSTITUTE);
    }

    @Test
    void whenTheSubstituteIsAwayTooTheGroupSeesTheTask() {
        land.away(Pathwayland.AMBASSADOR, TODAY.minusDays(2), TODAY.plusDays(40), Pathwayland.SUBSTITUTE);
        land.away(Pathwayland.SUBSTITUTE, TODAY, TODAY.plusDays(40), null);

        belongsToTheAmbassadors(guidanceTask());
    }

    @Test
    void withoutASubstituteTheGroupSeesTheTask() {
        land.away(Pathwayland.AMBASSADOR, TODAY, TODAY.plusDays(40), null);

        belongsToTheAmbassadors(guidanceTask());
    }

    @Test
    void afterTheAbsenceTheNamedPersonGetsTheTasksAgain() {
        land.away(Pathwayland.AMBASSADOR, TODAY.minusDays(9), TODAY.minusDays(1), Pathwayland.SUBSTITUTE);

        assertThat(guidanceTask().getAssignee()).isEqualTo(Pathwayland.AMBASSADOR);
    }

    @Test
    void aCaseThatNamesNobodyGoesToTheGroup() {
        Task task = land.caseOf(Citizen.unskilled().withoutAdviser()).task("Kvittér for markering");

        assertThat(task.getAssignee()).isNull();
        assertThat(land.engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("sagsbehandler");
    }

    @Test
    void everyTaskBelongsToTheOfficeOfTheCase() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));

        assertThat(theCase.task("Bestil RKV hos skolen").getTenantId()).isEqualTo("glostrup");
    }

    // ---- by when

    @Test
    void aTaskIsDueAtTheEndOfTheDayThatTheDeadlineTableGives() {
        Task task = land.caseOf(Citizen.unskilled()).task("Kvittér for markering");

        // Two working days after Tuesday 1 September: Thursday is over.
        assertThat(task.getDueDate().toInstant().atZone(land.clock.getZone()).toLocalDateTime())
                .hasToString("2026-09-03T23:59:59");
    }

    @Test
    void theAdviserMustKnowOfTheFlagAWorkingDayBeforeTheNextTalk() {
        assertThat(flagDueWithTalkOn("2026-09-03")).hasToString("2026-09-02");
        assertThat(flagDueWithTalkOn("2026-09-02")).hasToString("2026-09-01");
        assertThat(flagDueWithTalkOn("2026-09-01")).as("the talk is today").hasToString("2026-09-01");
    }

    @Test
    void aTalkThatLiesFarAheadOrHasBeenHeldDoesNotMoveTheFlag() {
        assertThat(flagDueWithTalkOn("2026-10-15")).hasToString("2026-09-03");
        assertThat(flagDueWithTalkOn("2026-08-25")).hasToString("2026-09-03");
    }

    @Test
    void aListTellsWhenTheNextTalkIs() {
        Citizen citizen = Citizen.unskilled();
        String list = "cpr;fornavn;efternavn;kommune;ledig_fra;ydelse;hoejeste_uddannelse;naeste_samtale\r\n"
                + citizen.cpr().digits() + ";Mona;Prøvesen;161;11-08-2026;dagpenge;ingen;03-09-2026\r\n";
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(list.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "liste.csv";
            }
        });

        String answer = land.http.withBasicAuth("admin", "admin").postForObject("/api/intake", parts, String.class);

        assertThat(answer).contains("\"started\":1");
        CaseDriver theCase = land.caseOf(citizen);
        assertThat(theCase.variable("nextTalkOn")).isEqualTo("2026-09-03");
        assertThat(day(theCase.task("Kvittér for markering").getDueDate())).hasToString("2026-09-02");
    }

    @Test
    void theDateOfTheTalkThatTheAdviserTypesStandsOnTheCase() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().withTalkOn(TODAY.plusDays(20)));
        theCase.at("Kvittér for markering").answer("nextTalkOn", "2026-09-24").submit();

        assertThat(theCase.value("next_talk_on")).hasToString("2026-09-24");
    }

    @Test
    void aTalkThatTheAdviserTakesAwayIsNoLongerOnTheCase() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().withTalkOn(TODAY.plusDays(20)));
        theCase.at("Kvittér for markering").answer("nextTalkOn", "").submit();

        assertThat(theCase.value("next_talk_on")).isNull();
    }

    private LocalDate flagDueWithTalkOn(String talk) {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().withTalkOn(LocalDate.parse(talk)));
        return day(theCase.task("Kvittér for markering").getDueDate());
    }

    private LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), land.clock.getZone());
    }

    // ---- what is kept

    @Test
    void theGrantFreezesThePositiveListOfTheDayOfTheGrant() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Kontrollér betingelser")
                .answer("grantDate", "2026-09-10")
                .submit();
        theCase.at("Træf afgørelse").submit();

        assertThat(theCase.value("positive_list_id")).isEqualTo("national-2026-04-01");
        assertThat(theCase.row("select d.positive_list_id, d.track, d.rate_code, d.effective_on from case_decision d"
                        + " join case_file c on c.id = d.case_id where c.case_number = :number"))
                .containsEntry("positive_list_id", "national-2026-04-01")
                .containsEntry("track", "UDDANNELSESLOEFT_110");
    }

    @Test
    void aGrantBeforeTheNewListStaysOnTheOldOneEvenThoughTheNewOneIsInForce() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Kontrollér betingelser")
                .answer("grantDate", "2026-03-20")
                .submit();
        theCase.at("Træf afgørelse").submit();

        assertThat(theCase.value("positive_list_id")).isEqualTo("national-2025-04-01");
    }

    @Test
    void everyMessageOnTheWayStandsInTheOutboxWithIdsOnly() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Bekræft kursusstart");

        String person = theCase.value("person_id").toString();
        assertThat(theCase.column("select template || ' -> ' || recipient_kind || ' ' || recipient_id from outbox"
                        + " where business_key = :number order by created_at, template"))
                .containsExactlyInAnyOrder(
                        "markering -> sagsbehandler " + Pathwayland.ADVISER,
                        "informationsmoede-indkaldelse -> borger " + person,
                        "personlig-vej -> borger " + person,
                        "dokumenter-anmodning -> borger " + person,
                        "rkv-bestilling -> skole " + Pathwayland.SCHOOL,
                        "afgoerelse -> borger " + person);
    }

    @Test
    void aPersonalPathKeepsEconomyDistanceAndRateOfTheChosenEducation() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.goOnTo("Lav personlig vej og økonomi").submit();

        assertThat(theCase.row("select p.* from personal_path p join case_file c on c.id = p.case_id"
                        + " where c.case_number = :number"))
                .containsEntry("version", 1)
                .containsEntry("education_id", UsualAnswers.EDUCATION)
                .containsEntry("rate_code", "OWN_110")
                .containsEntry("duration_weeks", 208)
                .containsEntry("monthly_before", 20_500)
                .containsEntry("monthly_after", 22_550)
                .containsEntry("distance_km", 12)
                .containsEntry("placement_type", "skole");
    }

    @Test
    void whoBecomesUnemployedAgainGetsANewCaseLinkedToTheOldOne() {
        Citizen citizen = Citizen.unskilled();
        CaseDriver first = land.caseOf(citizen);
        first.goOnTo("Hold vejledningssamtale")
                .answer("interest", "nej")
                .answer("reasonCode", "UA-60")
                .submit();
        first.endedAs("TAKKEDE_NEJ", "Takkede nej");

        CaseDriver sameSpell = land.caseOf(citizen);
        CaseDriver second = land.caseOf(citizen.unemployedSince(TODAY.minusDays(1)));

        assertThat(sameSpell.number()).as("the same spell is known").isEqualTo(first.number());
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.value("previous_case_id")).isEqualTo(first.value("id"));
        assertThat(second.value("person_id")).isEqualTo(first.value("person_id"));
        second.at("Kvittér for markering");
    }

    private Task guidanceTask() {
        CaseDriver theCase = land.caseOf(Citizen.unskilled());
        theCase.at("Kvittér for markering").answer("nextStep", "samtale").submit();
        return theCase.task("Hold vejledningssamtale");
    }

    private void belongsToTheAmbassadors(Task task) {
        assertThat(task.getAssignee()).isNull();
        assertThat(land.engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("uddannelsesambassadoer");
    }
}
