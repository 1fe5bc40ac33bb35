package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the ledger. */
record LedgerTables(WaitTable waits, DeadlineStore deadlines, Standstill standstill) {

    static LedgerTables of(JdbcClient jdbc, WorkingCalendar calendar) {
        WaitTable waits = new WaitTable(jdbc);
        return new LedgerTables(waits, new DeadlineStore(jdbc), new Standstill(jdbc, waits, calendar));
    }
}
