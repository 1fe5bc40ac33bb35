package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.Registration;
import java.util.List;

/** What is good enough to start a case, and still should be looked at by somebody. */
final class Notices {

    private Notices() {}

    static List<FieldError> of(Registration registration) {
        String akasse = registration.spell().akasseText();
        return akasse == null
                ? List.of()
                : List.of(new FieldError(
                        Column.AKASSE.columnName(),
                        Shown.text(akasse),
                        "A-kassen kendes ikke her. Navnet er gemt på sagen som tekst. "
                                + "Ret navnet på sagen, eller bed din administrator om at oprette a-kassen."));
    }
}
