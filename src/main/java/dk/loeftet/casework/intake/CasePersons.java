package dk.loeftet.casework.intake;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.cases.Registration;
import dk.loeftet.casework.cases.Rescreening;
import dk.loeftet.casework.cases.Source;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.casework.person.Person;
import dk.loeftet.casework.person.Persons;
import dk.loeftet.casework.sharing.PartnerChanges;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows and corrects what is known about the person of a case, under the same rules as a registration. */
@Service
class CasePersons {

    private final CaseFiles files;
    private final Persons persons;
    private final Offices offices;
    private final Partners partners;
    private final RegistrationDesk desk;
    private final Rescreening rescreening;
    private final PersonChanges changes;
    private final Journal journal;
    private final PartnerChanges partnerChanges;

    CasePersons(
            CaseFiles files,
            Persons persons,
            Offices offices,
            Partners partners,
            RegistrationDesk desk,
            Rescreening rescreening,
            PersonChanges changes,
            Journal journal,
            PartnerChanges partnerChanges) {
        this.files = files;
        this.persons = persons;
        this.offices = offices;
        this.partners = partners;
        this.desk = desk;
        this.rescreening = rescreening;
        this.changes = changes;
        this.journal = journal;
        this.partnerChanges = partnerChanges;
    }

    Map<String, String> show(String caseNumber, Caller caller) {
        return CasePerson.named(values(visible(caseNumber, caller)));
    }

    /**
     * Takes the fields that are sent; those that are not sent stay as they are.
     *
     * @param version what the caller was shown, null to correct whatever there is
     * @throws CorrectedMeanwhile when it is no longer what there is
     */
    @Transactional
    public Map<String, String> correct(
            String caseNumber, Map<Column, String> sent, @Nullable String version, Caller caller) {
        // First the lock, then the look: whoever corrects the same person waits, and sees what the first has written.
        persons.lock(visible(caseNumber, caller).personId());
        CaseFile file = visible(caseNumber, caller);
        if (!file.isOpen()) {
            throw new CaseClosed();
        }
        Map<Column, String> values = values(file);
        if (version != null && !version.equals(CasePerson.version(values))) {
            throw new CorrectedMeanwhile();
        }
        String adviserBefore = values.get(Column.ADVISER);
        Map<Column, String> before = Map.copyOf(values);
        values.putAll(sent);
        RegistrationCheck.Checked checked =
                desk.checkFor(new Registrar(caller, Source.PAGE, null)).check(values);
        if (checked.registration() == null) {
            throw new RegistrationRefused(checked.errors());
        }
        Registration now = checked.registration();
        Person person = persons.byId(file.personId()).orElseThrow();
        if (!now.cpr().equals(person.cpr())) {
            throw fixed(Column.CPR, "CPR-nummeret kan ikke rettes her. Luk sagen, og registrér personen igen.");
        }
        if (!now.officeId().equals(file.officeId())) {
            throw fixed(Column.MUNICIPALITY, "Kommunen kan ikke rettes her. Luk sagen, og registrér personen igen.");
        }
        boolean otherAkasse =
                !Objects.equals(now.spell().akasseId(), file.spell().akasseId());
        if (otherAkasse) {
            partnerMayChange(file);
        }
        persons.updateAll(List.of(now.contact().toPerson(person.id(), person.cpr())));
        CaseFile corrected = Objects.equals(adviserBefore, values.get(Column.ADVISER))
                ? file.with(now.spell(), now.nextTalkOn(), file.adviser(), file.adviserText())
                : file.with(
                        now.spell(),
                        now.nextTalkOn(),
                        now.adviser() == null && now.adviserText() != null ? file.adviser() : now.adviser(),
                        now.adviserText());
        files.correct(corrected);
        if (otherAkasse) {
            // Another a-kasse is another partner, however it came onto the case.
            partnerChanges.changed(file, Partner.AKASSE, now.spell().akasseId(), caller.userId());
        }
        if (!now.spell().screensLike(file.spell()) || !Objects.equals(now.nextTalkOn(), file.nextTalkOn())) {
            rescreening.screenAgain(corrected);
        }
        Map<Column, String> after = values(corrected);
        List<Column> changed = changes.record(file.id(), file.personId(), before, after, caller.userId());
        if (!changed.isEmpty()) {
            String fields = changed.stream().map(Column::columnName).sorted().collect(Collectors.joining(", "));
            journal.add(caseNumber, "Oplysninger om borgeren er rettet", "Rettet: " + fields, caller.userId());
        }
        return CasePerson.named(after);
    }

    List<PersonChanges.Change> changes(String caseNumber, Caller caller) {
        return changes.of(visible(caseNumber, caller).id());
    }

    private void partnerMayChange(CaseFile file) {
        try {
            partnerChanges.mustBePossible(file, Partner.AKASSE);
        } catch (NotPossibleNow why) {
            throw fixed(Column.AKASSE, why.getMessage());
        }
    }

    private static RegistrationRefused fixed(Column column, String message) {
        return new RegistrationRefused(List.of(new FieldError(column.columnName(), "", message)));
    }

    private CaseFile visible(String caseNumber, Caller caller) {
        return files.byNumber(caseNumber)
                .filter(file -> caller.hasAny(IntakeController.REGISTRARS) && caller.worksIn(file.officeId()))
                .orElseThrow(CaseNotVisible::new);
    }

    private Map<Column, String> values(CaseFile file) {
        Person person = persons.byId(file.personId()).orElseThrow();
        Office office = offices.byId(file.officeId()).orElseThrow();
        return CasePerson.values(person, file, office, akasse(file));
    }

    private @Nullable String akasse(CaseFile file) {
        String id = file.spell().akasseId();
        return id == null
                ? file.spell().akasseText()
                : partners.byId(id).map(Partner::name).orElse(id);
    }
}
