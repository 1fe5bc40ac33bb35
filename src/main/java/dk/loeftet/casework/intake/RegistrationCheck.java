package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.Registration;
import dk.loeftet.casework.cases.Source;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.cases.UnemploymentSpell;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.person.ContactData;
import dk.loeftet.casework.person.Cpr;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;

/** Turns the values of a row or a page into a registration, or tells everything that is wrong with them. */
final class RegistrationCheck {

    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})(?!.*\\d{6}[- ]?\\d{4})[^<>{}\\[\\]|\\\\]*");
    private static final Pattern TOWN = Pattern.compile("(?=.*\\p{L})[^\\d<>{}\\[\\]|\\\\;\"]*");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{4}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{3}");
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[ ().-]*\\d){8,15}[ )]*");
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,10}\\p{L}{2,24}");

    private static final List<Column> OFFICE_ONLY = List.of(Column.ADVISER, Column.NEXT_TALK, Column.STAGE);

    private final LookUps lookUps;
    private final Registrar registrar;
    private final LocalDate today;
    private final IntakeSettings settings;

    RegistrationCheck(LookUps lookUps, Registrar registrar, LocalDate today, IntakeSettings settings) {
        this.lookUps = lookUps;
        this.registrar = registrar;
        this.today = today;
        this.settings = settings;
    }

    Checked check(Map<Column, String> values) {
        Fields fields = new Fields(values);
        Cpr cpr = cpr(fields);
        ContactData contact = contact(fields);
        String officeId = office(fields);
        UnemploymentSpell spell = spell(fields, cpr);
        LocalDate nextTalk = nextTalk(fields);
        String stage = stage(fields);
        String adviserText = fields.text(Column.ADVISER);
        refuseWhatOnlyTheOfficeDecides(fields);
        if (!fields.errors().isEmpty() || cpr == null || contact == null || officeId == null || spell == null) {
            return new Checked(null, List.copyOf(fields.errors()));
        }
        String adviser = adviserText == null
                ? null
                : lookUps.adviser(adviserText, officeId).orElse(null);
        return new Checked(
                new Registration(
                        cpr,
                        contact,
                        officeId,
                        spell,
                        adviser,
                        adviser == null ? adviserText : null,
                        nextTalk,
                        stage,
                        registrar.source()),
                List.of());
    }

    /** An a-kasse refers a member: where the case begins and who works on it is the office's business. */
    private void refuseWhatOnlyTheOfficeDecides(Fields fields) {
        if (registrar.source() == Source.AKASSE) {
            for (Column column : OFFICE_ONLY) {
                if (fields.text(column) != null) {
                    fields.reject(column, "Kun jobcentret kan angive " + column.label() + ". Lad feltet stå tomt.");
                }
            }
        }
    }

    private @Nullable Cpr cpr(Fields fields) {
        String written = fields.text(Column.CPR);
        if (written == null) {
            return null;
        }
        Optional<Cpr> cpr = Cpr.parse(written);
        if (cpr.isEmpty()) {
            fields.reject(
                    Column.CPR,
                    "CPR-nummeret skal have ti cifre og begynde med en fødselsdato, f.eks. 010190-1234. "
                            + "Mangler der et nul forrest?");
        } else if (cpr.get().birthDate().isAfter(today)) {
            fields.reject(Column.CPR, "CPR-nummerets fødselsdato ligger i fremtiden. Ret nummeret.");
            return null;
        }
        return cpr.orElse(null);
    }

    private @Nullable ContactData contact(Fields fields) {
        String firstName = name(fields, Column.FIRST_NAME);
        String lastName = name(fields, Column.LAST_NAME);
        ContactData contact = new ContactData(
                firstName == null ? "" : firstName,
                lastName == null ? "" : lastName,
                fields.text(Column.ADDRESS),
                fields.text(Column.POSTAL_CODE, POSTAL_CODE, "Postnummeret skal have fire cifre, f.eks. 2600."),
                fields.text(Column.CITY, TOWN, "Byen skal være et navn uden tal og særlige tegn. Ret navnet."),
                fields.text(Column.PHONE, PHONE, "Telefonnummeret skal have mindst otte cifre, f.eks. 12 34 56 78."),
                fields.text(Column.EMAIL, EMAIL, "E-mailadressen er ikke gyldig. Skriv den som navn@eksempel.dk."),
                fields.yesNo(Column.DIGITAL_POST_EXEMPT),
                fields.yesNo(Column.NEMSMS),
                fields.yesNo(Column.PROTECTED));
        return firstName == null || lastName == null ? null : contact;
    }

    private static @Nullable String name(Fields fields, Column column) {
        return fields.text(
                column,
                NAME,
                "Værdien i " + column.label()
                        + " skal være et navn med bogstaver, uden CPR-nummer og uden tegn som < og {. Ret navnet.");
    }

    private @Nullable String office(Fields fields) {
        String municipality =
                fields.text(Column.MUNICIPALITY, MUNICIPALITY, "Skriv kommunens nummer med tre cifre, f.eks. 161.");
        if (municipality == null) {
            return null;
        }
        Optional<Office> office = lookUps.office(municipality);
        if (office.isEmpty()) {
            fields.reject(
                    Column.MUNICIPALITY,
                    "Kommunen har intet kontor her. Ret nummeret, eller send oplysningerne til den rigtige kommune.");
            return null;
        }
        if (!registrar.mayRegisterAt(office.get().id())) {
            fields.reject(
                    Column.MUNICIPALITY,
                    "Kommunen hører ikke til et af dine kontorer. Ret nummeret, eller bed en kollega fra "
                            + office.get().name() + " om at registrere personen.");
            return null;
        }
        return office.get().id();
    }

    private @Nullable UnemploymentSpell spell(Fields fields, @Nullable Cpr cpr) {
        Boolean notice = fields.yesNo(Column.NOTICE_PERIOD);
        LocalDate since = since(fields, cpr, Boolean.TRUE.equals(notice));
        String benefit = fields.code(Column.BENEFIT, Codes.BENEFITS);
        String akasseText = fields.text(Column.AKASSE);
        String akasseId = registrar.akasseId() != null
                ? registrar.akasseId()
                : akasseText == null ? null : lookUps.akasse(akasseText).orElse(null);
        String education = fields.code(Column.HIGHEST_EDUCATION, Codes.EDUCATIONS);
        LocalDate completed = past(fields, Column.EDUCATION_COMPLETED, cpr);
        LocalDate lastUsed = past(fields, Column.EDUCATION_LAST_USED, cpr);
        String trade = fields.text(Column.TRADE);
        String wish = fields.words(Column.WISH);
        return since == null || benefit == null
                ? null
                : new UnemploymentSpell(
                        since,
                        benefit,
                        Boolean.TRUE.equals(notice),
                        akasseId,
                        akasseId == null ? akasseText : null,
                        education,
                        completed,
                        lastUsed,
                        trade,
                        wish);
    }

    private @Nullable LocalDate since(Fields fields, @Nullable Cpr cpr, boolean notice) {
        LocalDate since = afterBirth(fields, Column.UNEMPLOYED_SINCE, cpr);
        if (since != null && since.isAfter(today)) {
            if (!notice) {
                fields.reject(
                        Column.UNEMPLOYED_SINCE,
                        "Datoen i ledig fra ligger i fremtiden. Ret den, eller skriv ja i opsigelsesperiode.");
                return null;
            }
            if (since.isAfter(today.plus(settings.noticeHorizon()))) {
                fields.reject(
                        Column.UNEMPLOYED_SINCE,
                        "Datoen i ledig fra ligger for langt ude i fremtiden. I opsigelsesperioden må den højst ligge "
                                + settings.noticeHorizon().toTotalMonths() + " måneder frem.");
                return null;
            }
        }
        return since;
    }

    private @Nullable LocalDate past(Fields fields, Column column, @Nullable Cpr cpr) {
        LocalDate date = afterBirth(fields, column, cpr);
        if (date != null && date.isAfter(today)) {
            fields.reject(column, "Datoen i " + column.label() + " ligger i fremtiden. Ret den.");
            return null;
        }
        return date;
    }

    private static @Nullable LocalDate afterBirth(Fields fields, Column column, @Nullable Cpr cpr) {
        LocalDate date = fields.date(column);
        if (date != null && cpr != null && !date.isAfter(cpr.birthDate())) {
            fields.reject(column, "Datoen i " + column.label() + " ligger før personens fødsel. Ret den.");
            return null;
        }
        return date;
    }

    private @Nullable LocalDate nextTalk(Fields fields) {
        LocalDate date = fields.date(Column.NEXT_TALK);
        if (date != null
                && (date.isAfter(today.plus(settings.talkHorizon()))
                        || date.isBefore(today.minus(settings.talkHorizon())))) {
            fields.reject(
                    Column.NEXT_TALK, "Datoen i næste samtale ligger for langt væk. Kontrollér årstallet, og ret den.");
            return null;
        }
        return date;
    }

    private @Nullable String stage(Fields fields) {
        String text = fields.text(Column.STAGE);
        if (text == null) {
            return null;
        }
        Optional<Stage> stage = lookUps.pathway().stage(text);
        if (stage.isEmpty()) {
            fields.reject(
                    Column.STAGE,
                    lookUps.pathway().stages().stream()
                            .map(known -> known.number() + " " + known.name())
                            .collect(Collectors.joining(", ", "Trinnet findes ikke. Brug et af disse: ", ".")));
        }
        return stage.map(Stage::activityId).orElse(null);
    }

    /**
     * What the check found.
     *
     * @param registration null when there are errors
     */
    record Checked(@Nullable Registration registration, List<FieldError> errors) {}
}
