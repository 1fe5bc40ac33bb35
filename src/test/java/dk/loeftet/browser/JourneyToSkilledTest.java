package dk.loeftet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The road of the README: from the sample list to Faglært, each step by the person whose work it is. */
class JourneyToSkilledTest extends DemoInTheBrowser {

    private static final Path SAMPLE = Path.of("src/main/resources/eksempler/nyledige.csv");

    JourneyToSkilledTest() {
        super("journey");
    }

    @Test
    void oneCitizenOfTheSampleListBecomesSkilled() {
        takeInTheList();
        clearTheMissingFact("Hakon Testgaard");
        String caseNumber = crew.workOnTheCaseOf("Hakon", "Testgaard");

        crew.complete(
                Crew.ADVISER,
                "Kvittér for markering",
                "underret-raadgiver",
                form -> form.choose("Hvad skal der ske?", "Borgeren indkaldes til informationsmøde"));
        goToAMeeting(caseNumber);
        crew.complete(
                Crew.AMBASSADOR,
                "Hold vejledningssamtale",
                "vejledningssamtale",
                form -> form.choose("Kom borgeren til samtalen?", "Ja")
                        .date("Hvornår blev samtalen holdt?", world.today())
                        .choose("Hvem deltog?", "Borger og ambassadør")
                        .choose("Vil borgeren i gang med uddannelse?", "Borgeren vil tænke over det")
                        .type("Notat til sagen (valgfrit)", "Vil tale med sin familie først."));
        crew.complete(
                Crew.AMBASSADOR,
                "Registrér borgerens svar",
                "vejledningssamtale-svar",
                form -> form.choose("Vil borgeren i gang med uddannelse?", "Ja, borgeren vil gerne i gang"));
        chooseAnEducation();
        agreeOnAPlan();
        grant();
        followTheEducation();
        findWorkAndMeasure();

        assertThat(world.openTasks(caseNumber)).isEmpty();
        assertThat(world.caseFile(caseNumber))
                .containsEntry("status", "CLOSED")
                .containsEntry("outcome", "FAGLAERT")
                .containsEntry("outcome_name", "Faglært");
    }

    @Test
    void aMemberReferredByAnAKasseIsReceivedByTheAmbassador() {
        crew.photographInto("journey-a-kasse");
        Desk desk = crew.desk("frida");
        desk.openPage("/loeftet/ny-borger");
        Page page = desk.page();
        page.getByLabel("CPR-nummer").fill("710685-1234");
        page.getByLabel("Fornavn").fill("Malthe");
        page.getByLabel("Efternavn").fill("Medlem");
        page.getByLabel("Kommune").selectOption("161");
        page.getByLabel("Ledig fra").fill("02-11-2026");
        page.getByLabel("Ydelse").selectOption("dagpenge");
        page.getByLabel("Højeste uddannelse").selectOption("ingen");
        crew.shoot(desk, "henvis");
        Crew.button(page, "Registrér borgeren").click();
        assertThat(page.locator(".loeftet-main .alert-success")).containsText("Henvisningen er modtaget");
        String caseNumber = crew.workOnTheCaseOf("Malthe", "Medlem");

        crew.complete(
                Crew.AMBASSADOR,
                "Modtag henvisning fra a-kasse",
                "modtag-henvisning",
                form -> form.choose("Kan henvisningen bruges?", "Ja")
                        .choose("Hvor er borgeren i ledighedsforløbet?", "I de første 3 måneder")
                        .tick("Jeg har læst henvisningen og tager sagen"));
        crew.complete(
                Crew.AMBASSADOR,
                "Kontakt borgeren og aftal samtale",
                "kontakt-borger",
                form -> form.choose("Fik du fat i borgeren?", "Ja, samtalen er aftalt")
                        .date("Aftalt dato for samtalen", world.today().plusDays(7))
                        .choose("På hvilket grundlag må oplysninger deles med a-kassen?", "Borgeren har givet samtykke")
                        .type("Hvad dækker samtykket?", "At samtalen er aftalt")
                        .date("Samtykket er givet den", world.today()));

        Task talk = world.task(caseNumber, "Hold vejledningssamtale");
        crew.openTask(Crew.AMBASSADOR, Crew.MINE, talk);
        Locator panel = crew.desk(Crew.AMBASSADOR.userId()).panel();
        assertThat(panel).containsText("Malthe Medlem");
        assertThat(panel).containsText("Til a-kassen");
        crew.shoot(crew.desk(Crew.AMBASSADOR.userId()), "sagen");
        world.keepsOut("frida", caseNumber, talk);
    }

    private void takeInTheList() {
        Desk desk = crew.desk(Crew.COORDINATOR.userId());
        desk.openPage("/loeftet/indlaes-liste");
        desk.page().locator("input[type=file]").setInputFiles(SAMPLE);
        Crew.button(desk.page(), "Indlæs listen").click();
        desk.page().locator(".loeftet-report").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(desk.page().locator(".loeftet-report")).containsText("Nye sager");
        crew.shoot(desk, "modtagelse");
    }

    private void clearTheMissingFact(String name) {
        Desk desk = crew.desk(Crew.COORDINATOR.userId());
        desk.openPage("/loeftet/screeningsliste");
        desk.page().getByLabel("Højeste uddannelse for " + name).selectOption("none");
        crew.shoot(desk, "screening");
        Crew.button(desk.page(), "Gem 1 række").click();
        assertThat(desk.page().locator(".loeftet-saved")).hasCount(1);
    }

    private void goToAMeeting(String caseNumber) {
        LocalDate day = world.openDayIn(20);
        MeetingPage meeting = MeetingPage.plan(crew.desk(Crew.COORDINATOR.userId()), day, "20");
        assertThat(meeting.row("Hakon Testgaard")).containsText("Indkaldt");
        crew.shoot(meeting.desk(), "informationsmoede-indkald");
        crew.untilTheDay("informationsmoede-ventetid", day);
        meeting.open();
        crew.shoot(meeting.desk(), "informationsmoede-fremmoede");
        meeting.saveAttendance();
        meeting.desk().page().waitForCondition(() -> world.openTasks(caseNumber).contains("Hold vejledningssamtale"));
    }

    private void chooseAnEducation() {
        crew.complete(
                Crew.AMBASSADOR,
                "Lav personlig vej og økonomi",
                "personlig-vej",
                form -> form.choose("Er der valgt en uddannelse?", "Ja")
                        .select("Uddannelse", "Social- og sundhedsassistent")
                        .select("Skole", "Erhvervsskolen Vestegnen")
                        .type("Afstand til skolen", "12")
                        .select("Praktik", "Skolepraktik")
                        .type("Indtægt i dag", "19500")
                        .type("Indtægt under uddannelsen", "21450"));
        crew.complete(
                Crew.AMBASSADOR,
                "Modtag dokumenter",
                "dokumenter",
                form -> form.choose("CV", "Modtaget")
                        .choose("Eksamensbeviser", "Findes ikke")
                        .choose("ATP-indbetalinger for de seneste 5 år", "Modtaget"));
    }

    private void agreeOnAPlan() {
        crew.complete(
                Crew.AMBASSADOR,
                "Bestil RKV hos skolen",
                "rkv-bestil",
                form -> form.type("Besked til skolen (valgfrit)", "Har arbejdet otte år på hotel.")
                        .choose("På hvilket grundlag må oplysninger deles med skolen?", "Borgeren har givet samtykke")
                        .type("Hvad dækker samtykket?", "Navn, CV og beviser til brug for RKV")
                        .date("Samtykket er givet den", world.today()));
        crew.complete(
                Crew.AMBASSADOR,
                "Registrér RKV-svar",
                "rkv-svar",
                form -> form.choose("Hvad er skolens svar?", "Vurderet til euv2: grundforløb, hovedforløb og praktik")
                        .type("Skoleuger i alt", "48")
                        .type("Praktik i alt", "20")
                        .select("Bevis", "Uddannelsesbevis")
                        .type("Merit (valgfri)", "Førstehjælp og hygiejne"));
        LocalDate start = aTuesdayAfter(world.today().plusDays(35));
        crew.complete(
                Crew.AMBASSADOR,
                "Aftal uddannelsesplan",
                "uddannelsesplan",
                form -> form.choose("Er alle enige om planen?", "Ja")
                        .date("Uddannelsen begynder", start)
                        .date("Uddannelsen slutter", start.plusDays(42))
                        .choose("Hvor tit skal der følges op?", "Hver 14. dag (kurser)")
                        .type("Planens dele (valgfri)", "Grundforløb, hovedforløb og praktik")
                        .tick("Borgeren er enig i planen")
                        .tick("Skolen er enig i planen"));
    }

    private void grant() {
        crew.complete(
                Crew.ADVISER,
                "Kontrollér betingelser",
                "kontrol-af-betingelser",
                form -> form.date("Bevillingsdato", world.today())
                        .tick("Oplysninger om ydelse, alder og uddannelse er kontrolleret"));
        crew.complete(
                Crew.ADVISER,
                "Træf afgørelse",
                "afgoerelse",
                form -> form.choose("Bevilges uddannelsen?", "Ja, uddannelsen bevilges")
                        .select("Hvilken sats?", "Uddannelsesløft med 110 %")
                        .choose("Får borgeren fuldt medhold?", "Ja, alt, der er søgt om"));
    }

    private void followTheEducation() {
        crew.untilTheAgreedDay("venter-paa-start");
        crew.complete(
                Crew.AMBASSADOR,
                "Bekræft kursusstart",
                "bekraeft-start",
                form -> form.choose("Hvad siger skolen og borgeren?", "Starten er bekræftet"));
        crew.untilTheAgreedDay("uddannelsen-begynder");
        crew.complete(
                Crew.ADVISER,
                "Registrér fremmøde på startdag",
                "startdag",
                form -> form.choose("Mødte borgeren?", "Borgeren mødte")
                        .date("Borgeren mødte på uddannelsen den", world.today()));
        crew.untilTheAgreedDay("under-uddannelse");
        crew.complete(
                Crew.ADVISER,
                "Hold opfølgning",
                "opfoelgning",
                form -> form.date("Hvornår blev opfølgningen holdt?", world.today())
                        .choose("Hvordan går det?", "Uddannelsen skal ændres eller stoppe")
                        .select("Hvad er årsagen?", "Andet"));
        crew.complete(
                Crew.ADVISER,
                "Aftal ny rute",
                "ruteskift",
                form -> form.choose("Hvad er aftalt?", "Fortsætter som hidtil").date("Gælder fra", world.today()));
        crew.untilTheAgreedDay("under-uddannelse-igen");
        crew.complete(
                Crew.ADVISER,
                "Hold opfølgning",
                "uddannelse-gennemfoert",
                form -> form.date("Hvornår blev opfølgningen holdt?", world.today())
                        .choose("Hvordan går det?", "Uddannelsen er gennemført")
                        .date("Uddannelsen blev gennemført den", world.today()));
    }

    private void findWorkAndMeasure() {
        crew.complete(
                Crew.ADVISER,
                "Hold afslutningssamtale",
                "afslutningssamtale",
                form -> form.choose("Blev samtalen holdt?", "Ja")
                        .date("Hvornår blev samtalen holdt?", world.today())
                        .choose("Hvad skal borgeren nu?", "Borgeren søger job"));
        crew.complete(
                Crew.CONSULTANT,
                "Giv tilbud om job eller praktik",
                "tilbud",
                form -> form.choose("Hvilket tilbud har borgeren fået?", "Formidling af job")
                        .choose("Hvad svarede borgeren?", "Ja tak"));
        for (int month : new int[] {1, 3, 6, 12}) {
            crew.untilTheAgreedDay("resultat-ventetid-" + month);
            crew.complete(Crew.ADVISER, "Registrér beskæftigelse", "resultat-" + month, form -> {
                form.choose("Hvad er borgerens status?", "I job").type("Arbejdstimer om ugen", "37");
            });
        }
    }

    private static LocalDate aTuesdayAfter(LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }
}
