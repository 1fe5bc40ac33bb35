package dk.loeftet.casework.intake;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseOpening;
import dk.loeftet.casework.cases.OpenedCase;
import dk.loeftet.casework.cases.Registration;
import dk.loeftet.casework.cases.Source;
import dk.loeftet.casework.routing.Routing;
import dk.loeftet.casework.routing.RoutingTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/**
 * Takes a list in, part by part: never more of it is in memory than one part, and each part is one transaction. When a
 * part fails, its rows are taken one by one, so that a bad row costs no other.
 */
@Service
public class Intake {

    private final RegistrationDesk desk;
    private final CaseOpening opening;
    private final Routing routing;
    private final IntakeSettings settings;

    Intake(RegistrationDesk desk, CaseOpening opening, Routing routing, IntakeSettings settings) {
        this.desk = desk;
        this.opening = opening;
        this.routing = routing;
        this.settings = settings;
    }

    /**
     * Takes a file in for a caller.
     *
     * @throws NoIntakeList when it is no list; nothing has been started then
     */
    public IntakeResult take(InputStreamSource file, Caller caller) throws IOException {
        RegistrationCheck check = desk.checkFor(new Registrar(caller, Source.LIST, null));
        IntakeTally tally = new IntakeTally(settings.maxErrors());
        try (IntakeList list = IntakeList.open(file)) {
            RoutingTable routingTable = routing.table();
            List<Accepted> part = new ArrayList<>(settings.chunkSize());
            for (IntakeList.Entry entry = list.next(); entry != null; entry = list.next()) {
                if (entry.problem() != null) {
                    tally.rejected(entry.line(), entry.problem());
                    continue;
                }
                RegistrationCheck.Checked checked = check.check(entry.values());
                if (checked.registration() == null) {
                    tally.rejected(entry.line(), checked.errors());
                    continue;
                }
                part.add(new Accepted(entry.line(), checked.registration()));
                if (part.size() == settings.chunkSize()) {
                    open(part, routingTable, tally);
                    part.clear();
                }
            }
            open(part, routingTable, tally);
            return tally.result(list.ignoredColumns());
        }
    }

    private void open(List<Accepted> part, RoutingTable routingTable, IntakeTally tally) {
        if (part.isEmpty()) {
            return;
        }
        try {
            List<OpenedCase> opened =
                    opening.open(part.stream().map(Accepted::registration).toList(), routingTable);
            for (int i = 0; i < opened.size(); i++) {
                tally.opened(
                        part.get(i).line(),
                        opened.get(i),
                        Notices.of(part.get(i).registration()));
            }
        } catch (RuntimeException failure) {
            if (part.size() == 1) {
                tally.rejected(
                        part.get(0).line(), RegistrationFailed.because(failure).getMessage());
                return;
            }
            part.forEach(row -> open(List.of(row), routingTable, tally));
        }
    }

    private record Accepted(long line, Registration registration) {}
}
