package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.loeftet.support.EngineTables;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/**
 * A word that nobody else writes is typed wherever people can type, in cases that show every form; afterwards it stands
 * in the case file, and in no table of the engine and in no line of the log.
 */
abstract class NothingPersonalInTheEngine {

    private static final String CANARY = "Kanariefuglen";
    private static final String CPR = "6111785097";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final long SEED = 1;
    private static final int CASES = 60;

    private static final int MOST_RUNS = 6;
    private static final double A_BUSY_OFFICE = 0.3;

    /** So slow that the forms for what was not done in time come up too. */
    private static final double A_SLOW_OFFICE = 0.1;

    private static final int MOST_DAYS = 1_500;

    private final Set<String> typedFields = new TreeSet<>();

    @Autowired
    private DataSource dataSource;

    private Pathwayland land;

    @BeforeEach
    void prepare(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void whatPeopleTypeIsInTheCaseFileAndNeitherInTheEngineNorInTheLog() throws IOException {
        List<String> log;
        CaseDriver toTheEnd;
        try (LogLines lines = new LogLines()) {
            toTheEnd = registered();
            wrongAnswersAreRefusedWithoutRepeatingThem(toTheEnd);
            goAllTheWay(toTheEnd);
            toTheEnd.endedAs("FAGLAERT", "Faglært");
            CaseDriver rejected = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
            goAllTheWay(rejected);
            rejected.endedAs("AFSLAG", "Afslag");
            CaseDriver closed = land.caseOf(Citizen.unskilled());
            land.post("/api/cases/" + closed.number() + "/close", Map.of("reason", CANARY + " har lukket sagen"));
            closed.endedAs("LUKKET", "Lukket med årsag");
            assertThat(closed.value("close_reason").toString()).contains(CANARY);
            aGrantIsComplainedAboutAndLost();
            complaintsOutliveTheirCases();
            whatFewPeopleMeet();
            peopleAndSchoolsDoNotAnswer();
            whoCancelsOrStaysAwayFromMeetings();
            whatIsDecidedOrCorrectedAnew();
            everywhereElse();
            log = lines.all();
        }

        assertThat(typedFields).as("every text field of them was typed into").isEqualTo(allTextFields());
        assertThat(toTheEnd.column("select body from note n join case_file c on c.id = n.case_id"
                        + " where c.case_number = :number"))
                .as("what was typed is kept on the case")
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note).contains(CANARY));

        EngineTables tables = new EngineTables(dataSource);
        assertThat(tables.tablesContaining(toTheEnd.number()))
                .as("the search finds what is there")
                .contains("ACT_HI_PROCINST.BUSINESS_KEY_");
        assertThat(log).as("the log was listened to").anyMatch(line -> line.contains(toTheEnd.number()));
        for (String personal : List.of(CANARY, CPR, "611178-5097", "kanarie@example.dk", "29384756")) {
            assertThat(tables.tablesContaining(personal)).as(personal).isEmpty();
            assertThat(log.stream().filter(line -> line.contains(personal)))
                    .as(personal)
                    .isEmpty();
        }
        assertThat(land.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .extracting(variable -> variable.getName())
                .as("private economy is no variable either")
                .doesNotContain("monthlyBefore", "monthlyAfter", "distanceKm", "note");
    }

    /** Registered on the page, as in real life: with names and addresses. */
    private CaseDriver registered() throws IOException {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "cpr",
                CPR,
                "fornavn",
                CANARY,
                "efternavn",
                CANARY + "sen",
                "adresse",
                CANARY + "s Allé 7",
                "postnr",
                "2600",
                "by",
                "Glostrup",
                "telefon",
                "29384756",
                "email",
                "kanarie@example.dk"));
        fields.putAll(Map.of(
                "kommune",
                "161",
                "ledig_fra",
                Pathwayland.DAY_ONE.minusWeeks(2).toString(),
                "ydelse",
                "dagpenge",
                "hoejeste_uddannelse",
                "ingen",
                "branche",
                Pathwayland.TRADE,
                "oenske",
                CANARY + " vil flyve",
                "a_kasse",
                CANARY + "s A-kasse",
                "sagsbehandler",
                CANARY));
        var answer = land.post("/api/cases", fields);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return new CaseDriver(
                land, JSON.readTree(answer.getBody()).path("caseNumber").asText());
    }

    private void wrongAnswersAreRefusedWithoutRepeatingThem(CaseDriver theCase) {
        String tooLong = CANARY.repeat(2_000);
        Throwable refused = catchThrowable(() ->
                theCase.at("Kvittér for markering").answer("note", tooLong).submit());
        assertThat(refused).hasMessageNotContaining(CANARY);
        var overHttp = land.post(
                "/engine-rest/task/" + theCase.task("Kvittér for markering").getId() + "/submit-form",
                Map.of("variables", Map.of("nextStep", Map.of("value", CANARY))));
        assertThat(overHttp.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(overHttp.getBody()).doesNotContain(CANARY);
        var unknown = land.post(
                "/engine-rest/task/" + theCase.task("Kvittér for markering").getId() + "/submit-form",
                Map.of("variables", Map.of(CANARY, Map.of("value", CANARY))));
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private void goAllTheWay(CaseDriver theCase) throws IOException {
        boolean referred = theCase.value("source").equals("akasse");
        boolean routeChanged = false;
        int absences = 0;
        while (theCase.isRunning()) {
            if (theCase.waitsFor("meetingResult") && absences++ < 2) {
                theCase.meetingHeld("udeblevet");
            }
            if (theCase.openTasks().isEmpty()) {
                theCase.timePasses();
                continue;
            }
            var answers = theCase.at(theCase.openTasks().get(0).getName());
            switch (answers.task().getName()) {
                case "Tag stilling til udeblivelse" -> answers.answer("noShowDecision", "indkald");
                case "Hold vejledningssamtale" -> answers.answer("interest", "taenker");
                case "Hold opfølgning" -> {
                    if (!routeChanged) {
                        answers.answer("followUpResult", "ruteskift")
                                .answer("routeCause", "andet")
                                .answer("completedOn", null);
                    }
                    routeChanged = true;
                }
                case "Træf afgørelse" -> {
                    if (referred) {
                        answers.answer("decision", "afslag")
                                .answer("grantedTrack", null)
                                .answer("fullyFavourable", null)
                                .answer("citizenKnowsFacts", true);
                    }
                }
                default -> {
                    // As usual.
                }
            }
            typeEverywhere(answers, referred);
            answers.submit();
        }
    }

    /** Hearing, late complaint, Ankestyrelsen and a new decision: chance seldom comes by there. */
    private void aGrantIsComplainedAboutAndLost() throws IOException {
        CaseDriver theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
        typed(DecisionSteps.hearing(theCase, land.today().plusDays(30).toString()));
        typed(theCase.at(DecisionSteps.AWAIT_HEARING));
        typed(theCase.at("Vurdér svaret"));
        typed(DecisionSteps.partialGrant(theCase));
        land.itIs(LocalDate.parse((String) theCase.variable("complaintUntil")).plusDays(1));
        DecisionSteps.complaintComesIn(land, theCase);
        for (String task : List.of(
                "Registrér klage",
                "Tag stilling til den sene klage",
                "Genvurdér afgørelsen",
                "Videresend til Ankestyrelsen")) {
            typed(theCase.at(task));
        }
        typed(theCase.at("Registrér Ankestyrelsens afgørelse").answer("boardResult", "hjemvist"));
        typed(DecisionSteps.refusal(theCase));
        typed(theCase.at("Følg op på at bevillingen er faldet bort"));
        assertThat(theCase.column("select body from complaint k join case_file c on c.id = k.case_id"
                        + " where c.case_number = :number"))
                .containsExactly(CANARY + " i complaintText");
    }

    /** The case is closed, and a person says what becomes of its complaint. */
    private void complaintsOutliveTheirCases() throws IOException {
        for (String cause : List.of("andet", "doed")) {
            CaseDriver theCase = land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
            DecisionSteps.refusal(theCase).submit();
            DecisionSteps.complaintComesIn(land, theCase);
            theCase.at("Registrér klage").submit();
            land.post("/api/cases/" + theCase.number() + "/close", Map.of("reason", "Sagen lukkes", "cause", cause));
            if (cause.equals("doed")) {
                typed(theCase.at("Afslut klagen efter dødsfald"));
            } else {
                theCase.at("Genvurdér afgørelsen")
                        .answer("reassessment", "medhold")
                        .submit();
                theCase.at(DecisionSteps.DECIDE).submit();
                typed(theCase.at("Tag stilling til genåbning"));
            }
        }
    }

    /** What only comes after several attempts. */
    private void peopleAndSchoolsDoNotAnswer() throws IOException {
        CaseDriver silent = land.caseOf(Citizen.unskilled().alreadyAt("stage_guidance"));
        silent.at("Hold vejledningssamtale").answer("interest", "taenker").submit();
        typed(silent.timePasses().timePasses().at("Tag stilling til manglende svar"));

        CaseDriver unreachable = land.caseOf(Citizen.unskilled().referredBy(Pathwayland.AKASSE));
        for (int attempt = 1; attempt <= 3; attempt++) {
            unreachable
                    .goOnTo("Kontakt borgeren og aftal samtale")
                    .answer("contactResult", "ikke-truffet")
                    .submit();
        }
        typed(unreachable.at("Tag stilling til borger, der ikke kan nås"));

        CaseDriver late = land.caseOf(Citizen.unskilled().alreadyAt("stage_rkv"));
        late.goOnTo("Registrér RKV-svar");
        typed(late.timePasses().at("Ryk skolen eller vælg en anden"));
        for (int attempt = 1; attempt <= 2; attempt++) {
            late.goOnTo("Registrér RKV-svar")
                    .answer("rkvAnswer", "udeblevet")
                    .answer("rkvNewOn", land.today().plusDays(3).toString())
                    .submit();
        }
        typed(late.at("Tag stilling til udeblivelse fra RKV"));

        CaseDriver refused = land.caseOf(Citizen.unskilled().alreadyAt("stage_plan"));
        for (int round = 1; round <= 3; round++) {
            refused.at("Aftal uddannelsesplan").answer("planAnswer", "plan").submit();
        }
        typed(refused.at("Tag stilling til planen"));
    }

    private void whoCancelsOrStaysAwayFromMeetings() throws IOException {
        CaseDriver cancels = land.caseOf(Citizen.unskilled().alreadyAt("stage_meeting"));
        for (int times = 0; times < 3; times++) {
            cancels.getsASeat().meetingHeld("afbud");
        }
        typed(cancels.at("Tag stilling til gentagne afbud"));

        CaseDriver staysAway = land.caseOf(Citizen.unskilled().alreadyAt("stage_meeting"));
        staysAway.getsAMandatorySeat().meetingHeld("udeblevet");
        typed(staysAway.at("Vurdér udeblivelse fra mødepligt"));
    }

    private void whatIsDecidedOrCorrectedAnew() throws IOException {
        CaseDriver learning = land.caseOf(Citizen.unskilled().alreadyAt("stage_education"));
        typed(learning.hears("dagpengeEndChanged").at("Ret datoen for dagpengerettens ophør"));

        land.itIs(Pathwayland.DAY_ONE);
        CaseDriver twice = land.caseOf(Citizen.unskilled().alreadyAt("stage_decision"));
        DecisionSteps.partialGrant(twice).submit();
        DecisionSteps.complaintComesIn(land, twice);
        twice.at("Registrér klage").submit();
        DecisionSteps.anotherCourse(twice);
        DecisionSteps.refusal(twice).submit();
        twice.at("Genvurdér afgørelsen").answer("reassessment", "medhold").submit();
        twice.at(DecisionSteps.DECIDE).submit();
        typed(twice.at("Vælg, hvilken afgørelse der gælder"));
    }

    private void typed(CaseDriver.Answers answers) throws IOException {
        typeEverywhere(answers, true);
        answers.submit();
    }

    private void typeEverywhere(CaseDriver.Answers answers, boolean referred) throws IOException {
        JsonNode form;
        try (InputStream deployed =
                land.engine.getFormService().getDeployedTaskForm(answers.task().getId())) {
            form = JSON.readTree(deployed);
        }
        for (String field : textFields(form)) {
            // The reasons of a decision are asked for only when it is a rejection.
            if (referred || !field.equals("decisionReasons")) {
                typedFields.add(form.path("id").asText() + "." + field);
                answers.answer(field, CANARY + " i " + field);
            }
        }
    }

    /** Chance seldom comes so far in so few cases. */
    private void whatFewPeopleMeet() throws IOException {
        CaseDriver learning = land.caseOf(Citizen.unskilled().bornOn(26).alreadyAt("stage_education"));
        for (String task : List.of("Håndtér fravær", "Notér praktikplads")) {
            learning.hears(task.equals("Håndtér fravær") ? "absenceReported" : "placementFound");
            typedInto(learning.at(task));
        }
        CaseDriver done = land.caseOf(Citizen.unskilled().bornOn(26).alreadyAt("stage_completion"));
        done.at("Giv tilbud om job eller praktik").answer("offerAnswer", "nej").submit();
        typedInto(done.at("Aftal næste skridt efter afslået tilbud"));

        CaseDriver talks = land.caseOf(Citizen.unskilled().bornOn(26));
        typedInto(talks.hears("ambassadorWanted").at("Aftal samtale med borgeren"));
        typedInto(talks.hears("threePartyWanted").at("Aftal trepartssamtale"));
        typedInto(talks.timePasses().at("Notér samtalen med borgeren"));
    }

    private void typedInto(CaseDriver.Answers answers) throws IOException {
        typeEverywhere(answers, false);
        answers.submit();
    }

    /** The forms off the main roads: people answer as chance has it until every text field was filled. */
    private void everywhereElse() throws IOException {
        Set<String> all = allTextFields();
        for (int run = 0; run < MOST_RUNS && !typedFields.containsAll(all); run++) {
            double doneToday = run % 2 == 0 ? A_BUSY_OFFICE : A_SLOW_OFFICE;
            SimulatedOffice office =
                    new SimulatedOffice(land, new Random(SEED + run), doneToday, field -> CANARY + " i " + field);
            for (int i = 0; i < CASES; i++) {
                Citizen citizen = Citizen.unskilled().bornOn(25);
                office.takeIn(land.caseOf(i % 3 == 0 ? citizen.referredBy(Pathwayland.AKASSE) : citizen));
            }
            LocalDate day = Pathwayland.DAY_ONE;
            for (int days = 0;
                    days < MOST_DAYS
                            && !typedFields.containsAll(all)
                            && !office.open().isEmpty();
                    days++) {
                day = day.plusDays(1);
                office.day(day);
                office.filledFields().stream().filter(all::contains).forEach(typedFields::add);
            }
        }
    }

    private static List<String> textFields(JsonNode form) {
        List<String> fields = new ArrayList<>();
        ChanceAnswers.eachField(form, (key, field) -> {
            if (ChanceAnswers.isFreeText(field)) {
                fields.add(key);
            }
        });
        return fields;
    }

    private static Set<String> allTextFields() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (JsonNode form : FormsOfThePathway.all()) {
            textFields(form).forEach(field -> fields.add(form.path("id").asText() + "." + field));
        }
        return fields;
    }
}
