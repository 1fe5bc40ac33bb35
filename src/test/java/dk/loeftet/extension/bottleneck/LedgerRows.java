package dk.loeftet.extension.bottleneck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.lang.Nullable;

/** Writes single waits into the ledger, as {@link InventedHistory} writes many. */
record LedgerRows(JdbcOperations jdbc, Instant now) {

    /** A wait for the citizen that is open. */
    void open(String pathway, String office, String caseNumber, String stage, int daysAgo, @Nullable LocalDate due) {
        write(pathway, office, caseNumber, stage, "borger", null, daysAgo, null, due);
    }

    /**
     * A wait.
     *
     * @param stage its name, its id too
     * @param leftDaysAgo null: still open
     */
    void write(
            String pathway,
            String office,
            String caseNumber,
            String stage,
            String waitingOn,
            @Nullable String party,
            int daysAgo,
            @Nullable Integer leftDaysAgo,
            @Nullable LocalDate due) {
        String id = UUID.randomUUID().toString();
        jdbc.update(
                """
                insert into wait (id, kind, source_id, root_instance_id, process_instance_id, business_key, tenant_id,
                  process_key, process_version, definition_id, activity_id, activity_name, activity_type, stage_id,
                  stage_name, waiting_on, party, planned, deadline_key, entered_at, left_at, due_on, outcome)
                values (?, 'ACTIVITY', ?, ?, ?, ?, ?, ?, 1, 'definition', ?, ?, 'receiveTask', ?, ?, ?, ?, false, 'key', ?,
                  ?, ?, ?)
                """,
                UUID.randomUUID(),
                id,
                caseNumber,
                caseNumber,
                caseNumber,
                office,
                pathway,
                stage + " svar",
                "Svar ved " + stage,
                stage,
                stage,
                waitingOn,
                party,
                Ledger.at(now.minus(daysAgo, ChronoUnit.DAYS)),
                leftDaysAgo == null ? null : Ledger.at(now.minus(leftDaysAgo, ChronoUnit.DAYS)),
                due,
                leftDaysAgo == null ? null : "MET");
    }
}
