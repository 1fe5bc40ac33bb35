package dk.loeftet.casework.cases;

import dk.loeftet.casework.person.Cpr;
import dk.loeftet.casework.person.Person;
import dk.loeftet.casework.routing.Responsibles;
import dk.loeftet.casework.routing.RoutingTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides in memory what becomes of the registrations of one transaction, each seeing those before it. */
final class OpeningChunk {

    private final Map<Cpr, Person> persons;
    private final Map<UUID, List<CaseFiles.KnownCase>> cases = new HashMap<>();
    private final Map<UUID, Person> newPersons = new LinkedHashMap<>();
    private final Map<UUID, Person> changedPersons = new LinkedHashMap<>();
    private final List<PathwayStarter.NewCase> newCases = new ArrayList<>();
    private final CaseNumbers.Series numbers;
    private final RoutingTable routing;
    private final String pathway;
    private final Instant now;

    OpeningChunk(
            Map<Cpr, Person> knownPersons,
            List<CaseFiles.KnownCase> knownCases,
            CaseNumbers.Series numbers,
            RoutingTable routing,
            String pathway,
            Instant now) {
        this.persons = new HashMap<>(knownPersons);
        knownCases.forEach(known -> casesOf(known.personId()).add(known));
        this.numbers = numbers;
        this.routing = routing;
        this.pathway = pathway;
        this.now = now;
    }

    OpenedCase take(Registration registration) {
        Person person = person(registration);
        List<CaseFiles.KnownCase> theirs = casesOf(person.id());
        Optional<CaseFiles.KnownCase> known = theirs.stream()
                .filter(one -> one.makesKnown(registration.spell().since()))
                .reduce((earlier, later) -> later.isOpen() || !earlier.isOpen() ? later : earlier);
        CaseFiles.KnownCase result = known.orElseGet(() -> start(registration, person, theirs));
        return new OpenedCase(known.isEmpty(), result.caseNumber(), result.officeId(), result.akasseId());
    }

    List<Person> newPersons() {
        return List.copyOf(newPersons.values());
    }

    Collection<Person> changedPersons() {
        return changedPersons.values();
    }

    List<PathwayStarter.NewCase> newCases() {
        return newCases;
    }

    private List<CaseFiles.KnownCase> casesOf(UUID personId) {
        return cases.computeIfAbsent(personId, id -> new ArrayList<>());
    }

    private Person person(Registration registration) {
        Person before = persons.get(registration.cpr());
        if (before == null) {
            Person added = registration.contact().toPerson(UUID.randomUUID(), registration.cpr());
            persons.put(added.cpr(), added);
            newPersons.put(added.id(), added);
            return added;
        }
        if (registration.source() == Source.AKASSE) {
            // Somebody outside the municipality may report a person, but not change what we know about one.
            return before;
        }
        if (belongsToAnotherOffice(before, registration.officeId())) {
            return before;
        }
        Person after = registration.contact().appliedTo(before);
        if (!after.equals(before)) {
            persons.put(after.cpr(), after);
            (newPersons.containsKey(after.id()) ? newPersons : changedPersons).put(after.id(), after);
        }
        return after;
    }

    /** While another office has the case, it alone changes what is known about the person. */
    private boolean belongsToAnotherOffice(Person person, String officeId) {
        return casesOf(person.id()).stream()
                .anyMatch(known -> known.isOpen() && !known.officeId().equals(officeId));
    }

    private CaseFiles.KnownCase start(
            Registration registration, Person person, List<CaseFiles.KnownCase> earlierCases) {
        UnemploymentSpell spell = registration.spell();
        Responsibles responsibles = routing.route(registration.officeId(), spell.akasseId(), spell.trade());
        CaseFile file = new CaseFile(
                UUID.randomUUID(),
                numbers.next(),
                person.id(),
                registration.officeId(),
                pathway,
                null,
                registration.source().code(),
                CaseFile.OPEN,
                null,
                null,
                now,
                null,
                earlierCases.isEmpty()
                        ? null
                        : earlierCases.get(earlierCases.size() - 1).id(),
                spell,
                responsibles.ambassador(),
                registration.adviser() == null ? responsibles.adviser() : registration.adviser(),
                registration.adviserText(),
                registration.nextTalkOn(),
                null,
                null,
                null,
                null);
        newCases.add(new PathwayStarter.NewCase(file, registration.stage()));
        CaseFiles.KnownCase known = new CaseFiles.KnownCase(
                file.id(),
                file.caseNumber(),
                person.id(),
                file.officeId(),
                spell.akasseId(),
                file.status(),
                spell.since());
        earlierCases.add(known);
        return known;
    }
}
