package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcOperations;

/** What the page is looked at with: a slow school, one case, long names, and twenty thousand open cases elsewhere. */
record ShownHistory(JdbcOperations jdbc, WorkingCalendar calendar, Instant now) {

    static final String ONE = "en-sag";
    static final String LONG = "lange-navne";

    private static final String WORST =
            "Realkompetencevurdering, helhedsvurdering og afklaring af uddannelsesforudsætninger";

    void write() {
        new InventedHistory(7, calendar, now, InventedHistory.Trouble.SLOW_SCHOOL).write(jdbc, 400, 200);
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        LedgerRows rows = new LedgerRows(jdbc, now);
        rows.open(ONE, "glostrup", "2026-000001", "Samtale", 30, today.minusDays(10));
        for (int i = 0; i < 14; i++) {
            String number = "2026-00012" + i;
            rows.write(LONG, "glostrup", number, "Screening", "jobcenter", null, 70, 62, today.minusDays(60));
            rows.write(
                    LONG,
                    "glostrup",
                    number,
                    WORST,
                    "skole",
                    "Erhvervsuddannelsescenter Sydvestsjælland og Lolland-Falster",
                    55 - i,
                    null,
                    today.minusDays(20 - i));
        }
        many();
    }

    /** Twenty thousand open waits of five stages. */
    private void many() {
        jdbc.update("""
                insert into wait (id, kind, source_id, root_instance_id, process_instance_id, business_key, tenant_id,
                  process_key, process_version, definition_id, activity_id, activity_name, activity_type, stage_id,
                  stage_name, waiting_on, planned, deadline_key, entered_at, due_on)
                select random_uuid(), 'ACTIVITY', concat('many-', x), concat('many-', x), concat('many-', x),
                  concat('2026-', 100000 + x), 'toender', 'mange-sager', 1, 'definition', concat('step', mod(x, 5)),
                  concat('Opgave ', 1 + mod(x, 5)), 'receiveTask', concat('stage', mod(x, 5)),
                  concat('Trin ', 1 + mod(x, 5)), case when mod(x, 3) = 0 then 'borger' else 'jobcenter' end, false, 'key',
                  dateadd('HOUR', -1 - mod(x * 7, 2000), cast(? as timestamp with time zone)),
                  dateadd('DAY', 20 - mod(x, 90), current_date)
                from system_range(1, 20000)
                """, Ledger.at(now));
    }
}
