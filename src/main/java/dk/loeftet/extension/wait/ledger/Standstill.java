package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A suspended instance stands still: nobody is reminded of what they cannot do. */
class Standstill {

    private final JdbcClient jdbc;
    private final WaitTable waits;
    private final WorkingCalendar calendar;

    Standstill(JdbcClient jdbc, WaitTable waits, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.waits = waits;
        this.calendar = calendar;
    }

    /** Who stands still again in the moment of going on has not gone on. */
    void pause(String rootInstanceId, String processInstanceId, Instant now) {
        jdbc.sql("""
                        update wait_pause set resumed_at = null where resumed_at = ? and source_id in (
                          select source_id from wait
                          where root_instance_id = ? and process_instance_id = ? and left_at is null and paused_at is null)
                        """)
                .params(Arrays.asList(WaitTable.time(now), rootInstanceId, processInstanceId))
                .update();
        jdbc.sql("""
                        insert into wait_pause (source_id, paused_at)
                        select source_id, cast(? as timestamp with time zone) from wait
                        where root_instance_id = ? and process_instance_id = ? and left_at is null and paused_at is null
                          and not exists (select 1 from wait_pause open
                                          where open.source_id = wait.source_id and open.resumed_at is null)
                        """)
                .params(Arrays.asList(WaitTable.time(now), rootInstanceId, processInstanceId))
                .update();
        jdbc.sql("""
                        update wait set next_step_at = null, paused_at =
                          (select max(open.paused_at) from wait_pause open
                           where open.source_id = wait.source_id and open.resumed_at is null)
                        where root_instance_id = ? and process_instance_id = ? and left_at is null and paused_at is null
                        """).params(Arrays.asList(rootInstanceId, processInstanceId)).update();
    }

    /** A wait that is entered while its instance stands still. */
    void begin(String sourceId, Instant now) {
        jdbc.sql("insert into wait_pause (source_id, paused_at) values (?, ?)")
                .params(Arrays.asList(sourceId, WaitTable.time(now)))
                .update();
    }

    void resume(String rootInstanceId, String processInstanceId, Instant now) {
        for (WaitRow row : waits.pausedIn(rootInstanceId, processInstanceId)) {
            jdbc.sql("update wait_pause set resumed_at = ? where source_id = ? and resumed_at is null")
                    .params(Arrays.asList(WaitTable.time(now), row.sourceId()))
                    .update();
            jdbc.sql("update wait set paused_at = null where id = ?")
                    .param(row.id())
                    .update();
            if (row.due().nextStep() != null) {
                waits.give(row.sourceId(), row.due().upcoming(row.due().nextStep(), now, calendar));
            }
        }
    }
}
