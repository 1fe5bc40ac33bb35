package dk.loeftet.casework.control.reopen;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.cases.LinkedCases;
import dk.loeftet.casework.cases.Stage;
import dk.loeftet.casework.note.Notes;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.routing.Routing;
import dk.loeftet.extension.web.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The citizen has moved: an office of ours in the new municipality goes on, otherwise a text helps to hand over. */
@Service
public class MunicipalityChange {

    private static final Pattern CODE = Pattern.compile("[0-9]{3,4}");

    private final Offices offices;
    private final CaseFiles files;
    private final LinkedCases linkedCases;
    private final Routing routing;
    private final HandoverNotes handoverNotes;
    private final Notes notes;

    MunicipalityChange(
            Offices offices,
            CaseFiles files,
            LinkedCases linkedCases,
            Routing routing,
            HandoverNotes handoverNotes,
            Notes notes) {
        this.offices = offices;
        this.files = files;
        this.linkedCases = linkedCases;
        this.routing = routing;
        this.handoverNotes = handoverNotes;
        this.notes = notes;
    }

    /** The offices that could take the case over. */
    public List<Office> others(CaseFile file) {
        return offices.all().stream()
                .filter(office -> !office.id().equals(file.officeId()))
                .toList();
    }

    /**
     * The office of the municipality.
     *
     * @param municipality three digits; null or unknown when none of ours is meant
     * @throws InvalidInput when it is the one where the case is
     */
    public Optional<Office> officeOf(@Nullable String municipality, CaseFile file) {
        if (municipality != null
                && !municipality.isBlank()
                && !CODE.matcher(municipality.strip()).matches()) {
            throw new InvalidInput("municipality", "Vælg den kommune, borgeren er flyttet til, på listen.");
        }
        Optional<Office> office =
                municipality == null ? Optional.empty() : offices.byMunicipality(municipality.strip());
        if (office.filter(found -> found.id().equals(file.officeId())).isPresent()) {
            throw new InvalidInput(
                    "municipality",
                    "Borgeren hører allerede til denne kommune. Vælg den kommune, borgeren er flyttet til.");
        }
        return office;
    }

    /** What stands in the case, for the new municipality; to be asked for before the case is closed. */
    public String handover(CaseFile file, @Nullable Stage stage) {
        return handoverNotes.of(file, stage);
    }

    /**
     * Opens the case in the new office, where its own rules name the people.
     *
     * @param closed the case that was closed for the move
     * @param stage where it stood
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> continueIn(Office office, String closed, @Nullable Stage stage, String by) {
        CaseFile file = files.byNumber(closed).orElseThrow();
        Stage now = stage == null
                ? null
                : linkedCases.stages().stream()
                        .filter(one -> one.activityId().equals(stage.activityId()))
                        .findFirst()
                        .orElse(null);
        Optional<String> number = linkedCases.continueAs(
                file,
                office.id(),
                routing.route(office.id(), file.spell().akasseId(), file.spell().trade()),
                now);
        number.ifPresent(opened -> notes.add(
                opened, null, "flytning", "Borgeren er flyttet hertil. Sagen fortsætter sag " + closed + ".", by));
        return number;
    }
}
