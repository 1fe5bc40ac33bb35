package dk.loeftet.casework.cases;

import dk.loeftet.casework.person.Cpr;
import dk.loeftet.casework.person.Person;
import dk.loeftet.casework.person.Persons;
import dk.loeftet.casework.routing.Routing;
import dk.loeftet.casework.routing.RoutingTable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes registrations in: the person, the spell of unemployment and the case are written and the pathway is started in
 * one transaction, all of them or none.
 */
@Service
public class CaseOpening {

    private final Persons persons;
    private final CaseFiles files;
    private final CaseNumbers numbers;
    private final IntakePathway pathway;
    private final PathwayStarter starter;
    private final Routing routing;
    private final Clock clock;

    CaseOpening(
            Persons persons,
            CaseFiles files,
            CaseNumbers numbers,
            IntakePathway pathway,
            PathwayStarter starter,
            Routing routing,
            Clock clock) {
        this.persons = persons;
        this.files = files;
        this.numbers = numbers;
        this.pathway = pathway;
        this.starter = starter;
        this.routing = routing;
        this.clock = clock;
    }

    /** Takes one registration in. */
    @Transactional
    public OpenedCase open(Registration registration) {
        return open(List.of(registration), routing.table()).get(0);
    }

    /**
     * Takes many registrations in, in their order: a person who stands twice among them is known the second time.
     *
     * @param routingTable names the people of the cases; the same table serves all parts of a long list
     * @return what became of each, in the same order
     */
    @Transactional
    public List<OpenedCase> open(List<Registration> registrations, RoutingTable routingTable) {
        // First the lock, then the look-ups: whoever registers the same person meanwhile waits, and sees this case.
        CaseNumbers.Series series = numbers.open();
        PathwayVersion version = pathway.current();
        Map<Cpr, Person> known =
                persons.byCprs(registrations.stream().map(Registration::cpr).toList());
        List<CaseFiles.KnownCase> cases =
                files.ofPersons(known.values().stream().map(Person::id).toList());
        OpeningChunk chunk = new OpeningChunk(known, cases, series, routingTable, version.key(), clock.instant());
        List<OpenedCase> opened = registrations.stream().map(chunk::take).toList();
        persons.insertAll(chunk.newPersons());
        persons.updateAll(chunk.changedPersons());
        if (!chunk.newCases().isEmpty()) {
            numbers.keep(series);
            files.insertAll(
                    chunk.newCases().stream().map(PathwayStarter.NewCase::file).toList());
            files.linkInstances(starter.start(version, chunk.newCases()));
        }
        return opened;
    }
}
