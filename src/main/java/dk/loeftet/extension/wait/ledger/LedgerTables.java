package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the ledger. */
record LedgerTables(WaitTable waits, DeadlineStore deadlines, Standstill standstill) {

    static LedgerTables of(JdbcOperations rows, WorkingCalendar calendar) {
        JdbcClient jdbc = JdbcClient.create(rows);
        WaitTable waits = new WaitTable(rows);
        return new LedgerTables(waits, new DeadlineStore(jdbc), new Standstill(jdbc, waits, calendar));
    }
}
