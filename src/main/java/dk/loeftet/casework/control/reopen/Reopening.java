package dk.loeftet.casework.control.reopen;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.LinkedCases;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.StandingAt;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.note.Notes;
import dk.loeftet.casework.routing.Responsibles;
import dk.loeftet.extension.web.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case that was closed by mistake as a new case, linked to the old one: what was decided stays as it was. */
@Service
class Reopening {

    private final CaseAccess access;
    private final LinkedCases linkedCases;
    private final StandingAt standing;
    private final Notes notes;
    private final Journal journal;

    Reopening(CaseAccess access, LinkedCases linkedCases, StandingAt standing, Notes notes, Journal journal) {
        this.access = access;
        this.linkedCases = linkedCases;
        this.standing = standing;
        this.notes = notes;
        this.journal = journal;
    }

    /**
     * Reopens the case.
     *
     * @param stage number, id or name; null for where it stood
     * @param confirmed whether it may stand there although something with legal effect is missing
     * @return the number of the new case
     */
    @Transactional
    public String reopen(
            String caseNumber, @Nullable String reason, @Nullable String stage, boolean confirmed, Caller caller) {
        CaseFile closed = access.forChange(caseNumber, caller, CaseRoles.reopeners());
        if (closed.isOpen()) {
            throw new NotPossibleNow("Sagen er åben og kan ikke genåbnes. Genindlæs sagen.");
        }
        String why = Typed.required("reason", reason, "Begrundelsen", "Skriv, hvorfor sagen genåbnes.");
        Stage target = stage == null || stage.isBlank() ? whereItWas(closed) : stage(stage.strip());
        List<String> unsettled = target == null ? List.of() : linkedCases.unsettled(closed, target);
        if (!unsettled.isEmpty() && !confirmed) {
            throw new InvalidInput(
                    "confirmMissing",
                    "Sagen mangler " + String.join(" og ", unsettled)
                            + ". Sæt flueben i »Genåbn sagen alligevel«, hvis den skal stå på trinnet uden.");
        }
        Responsibles same = new Responsibles(closed.ambassador(), closed.adviser());
        String number = linkedCases
                .continueAs(closed, closed.officeId(), same, target)
                .orElseThrow(() -> new NotPossibleNow("Borgeren har allerede en åben sag"
                        + linkedCases
                                .openCaseOf(closed)
                                .map(open -> " (" + open + ")")
                                .orElse("")
                        + ". Arbejd videre i den."));
        journal.add(
                number,
                "Sagen er genåbnet",
                "Den fortsætter sag " + caseNumber + "."
                        + (unsettled.isEmpty()
                                ? ""
                                : "\nBekræftet, selv om sagen mangler: " + String.join(", ", unsettled))
                        + "\nBegrundelse: " + why,
                caller.userId());
        notes.add(
                number,
                null,
                "genåbning",
                "Sagen fortsætter sag " + caseNumber + ", som er genåbnet: " + why,
                caller.userId());
        return number;
    }

    private @Nullable Stage whereItWas(CaseFile closed) {
        Optional<Stage> was = standing.of(closed);
        return was.flatMap(stage -> linkedCases.stages().stream()
                        .filter(now -> now.activityId().equals(stage.activityId()))
                        .findFirst())
                .orElse(null);
    }

    private Stage stage(String text) {
        return linkedCases.stages().stream()
                .filter(stage -> stage.isMeantBy(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "stage",
                        "Trinnet findes ikke i forløbet. Vælg et af: "
                                + linkedCases.stages().stream().map(Stage::name).collect(Collectors.joining(", "))
                                + "."));
    }
}
