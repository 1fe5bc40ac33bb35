package dk.loeftet.casework.message;

import java.util.Locale;

/** The sorts of recipients that the choice of channel knows, by the model's words. */
enum RecipientGroup {
    BORGER,
    PARTNER,
    MYNDIGHED,
    MEDARBEJDER;

    static RecipientGroup of(String recipientKind) {
        return switch (recipientKind) {
            case "borger" -> BORGER;
            case "skole", "akasse", "virksomhed" -> PARTNER;
            case "ankestyrelsen" -> MYNDIGHED;
            default -> MEDARBEJDER;
        };
    }

    /** The word in the decision table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOutside() {
        return this != MEDARBEJDER;
    }
}
