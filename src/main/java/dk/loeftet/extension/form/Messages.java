package dk.loeftet.extension.form;

import java.text.NumberFormat;
import java.util.Locale;

/** What people read about a faulty field: its label and the cure, never the value. */
final class Messages {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private Messages() {}

    static Fault required(InputField field) {
        return fault(
                Reason.REQUIRED,
                field,
                switch (field.kind()) {
                    case CHECKBOX -> "Sæt kryds i feltet %s.";
                    case CHOICE -> "Vælg en mulighed i feltet %s.";
                    case CHOICES -> "Vælg mindst én mulighed i feltet %s.";
                    default -> "Udfyld feltet %s.";
                });
    }

    static Fault wrongType(InputField field) {
        return fault(
                Reason.WRONG_TYPE,
                field,
                switch (field.kind()) {
                    case NUMBER -> "Skriv et tal i feltet %s.";
                    case CHECKBOX -> "Sæt kryds i feltet %s, eller lad det stå tomt.";
                    case CHOICE, CHOICES -> "Vælg fra listen i feltet %s.";
                    case DATE -> "Vælg en gyldig dato i feltet %s.";
                    case TIME -> "Vælg et gyldigt klokkeslæt i feltet %s.";
                    case DATE_TIME -> "Vælg en gyldig dato og et gyldigt klokkeslæt i feltet %s.";
                    case TEXT -> "Skriv tekst i feltet %s.";
                    case EXPRESSION -> "Feltet %s kunne ikke beregnes. Genindlæs siden, og prøv igen.";
                });
    }

    static Fault wholeNumber(InputField field) {
        return fault(Reason.WRONG_TYPE, field, "Skriv et helt tal i feltet %s.");
    }

    static Fault decimals(InputField field, int decimals) {
        return decimals == 0
                ? wholeNumber(field)
                : fault(Reason.OUT_OF_RANGE, field, "Skriv højst " + decimals + " decimaler i feltet %s.");
    }

    static Fault step(InputField field, Number step) {
        return fault(Reason.OUT_OF_RANGE, field, "Tallet i feltet %s skal gå op i " + number(step) + ". Ret tallet.");
    }

    static Fault tooSmall(InputField field, Number min) {
        return fault(Reason.OUT_OF_RANGE, field, "Feltet %s skal være mindst " + number(min) + ". Ret tallet.");
    }

    static Fault tooLarge(InputField field, Number max) {
        return fault(Reason.OUT_OF_RANGE, field, "Feltet %s må højst være " + number(max) + ". Ret tallet.");
    }

    static Fault tooShort(InputField field, Number min) {
        return fault(Reason.WRONG_LENGTH, field, "Skriv mindst " + number(min) + " tegn i feltet %s.");
    }

    static Fault tooLong(InputField field, Number max) {
        return fault(Reason.WRONG_LENGTH, field, "Skriv højst " + number(max) + " tegn i feltet %s.");
    }

    static Fault pattern(InputField field) {
        String cure = field.help() == null ? "Ret det, og prøv igen." : field.help();
        return fault(Reason.WRONG_PATTERN, field, "Feltet %s er ikke skrevet rigtigt. " + cure);
    }

    static Fault past(InputField field) {
        return fault(Reason.OUT_OF_RANGE, field, "Vælg en dato fra i dag og frem i feltet %s.");
    }

    static Fault farAway(InputField field) {
        return fault(Reason.OUT_OF_RANGE, field, "Datoen ligger for langt væk. Ret årstallet i feltet %s.");
    }

    static Fault unreadable(InputField field) {
        return fault(Reason.WRONG_PATTERN, field, "Teksten har tegn, der ikke kan gemmes. Skriv den igen i feltet %s.");
    }

    static Fault markup(InputField field) {
        return fault(
                Reason.WRONG_PATTERN,
                field,
                "Feltet %s indeholder kode, som en browser kan køre, f.eks. <script>."
                        + " Fjern koden, og skriv det med almindelige ord.");
    }

    static Fault noSuchOption(InputField field) {
        return fault(Reason.NO_SUCH_OPTION, field, "Vælg fra listen i feltet %s.");
    }

    static Fault readOnly(InputField field) {
        return fault(Reason.READ_ONLY, field, "Feltet %s kan ikke ændres her. Genindlæs siden, og prøv igen.");
    }

    static Fault noCase(InputField field) {
        return fault(
                Reason.NO_CASE,
                field,
                "Feltet %s kan først gemmes, når sagen findes. Start forløbet med et sagsnummer.");
    }

    static Fault undeclared(InputField field) {
        return fault(
                Reason.UNDECLARED_FIELD,
                field,
                "Feltet %s kan ikke gemmes, for forløbet kender det ikke. Bed forløbets ejer om at rette formularen.");
    }

    static Fault unknownField(String key) {
        return new Fault(
                Reason.UNKNOWN_FIELD,
                name(key),
                "Feltet »" + name(key) + "« findes ikke i formularen. Genindlæs siden, og prøv igen.");
    }

    /** Names come from outside too: one that is no name might be anything, even a CPR number. */
    static String name(String name) {
        return name != null && name.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}") ? name : "(ugyldigt navn)";
    }

    private static Fault fault(Reason reason, InputField field, String message) {
        // The texts put in may hold a percent sign, so the label goes in by replacement.
        return new Fault(reason, field.key(), message.replace("%s", "»" + field.label() + "«"));
    }

    private static String number(Number number) {
        return NumberFormat.getNumberInstance(DANISH).format(number);
    }
}
