package dk.loeftet.extension.bottleneck;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Years of waits of two offices, three versions, seven stages, 42 activities and 16 parties, made in PostgreSQL: twenty
 * waits of each case, and the last one of every fifth case still open.
 */
final class ManyWaits {

    static final String PATHWAY = "uddannelsesloeft";
    static final int DAYS = 1460;
    private static final int EACH = 20;

    private static final String WAITS = """
            insert into wait (id, kind, source_id, root_instance_id, process_instance_id, task_id, business_key, tenant_id,
              process_key, process_version, definition_id, activity_id, activity_name, activity_type, stage_id, stage_name,
              waiting_on, party, planned, deadline_key, entered_at, claimed_at, left_at, due_on, outcome)
            select gen_random_uuid(), 'ACTIVITY', 's' || n, 'case' || c, 'case' || c,
              case when a % 3 > 0 then 't' || n end, '2020-' || c,
              case when c % 10 < 7 then 'glostrup' else 'toender' end,
              'uddannelsesloeft', v, 'uddannelsesloeft:' || v || ':d',
              'activity' || a, 'Aktivitet ' || a, case when a % 3 > 0 then 'userTask' else 'receiveTask' end,
              'stage' || a / 6, 'Trin ' || a / 6,
              (array['jobcenter', 'borger', 'skole', 'akasse', 'virksomhed'])[a % 5 + 1],
              case a % 5 when 2 then 'skole-' || c % 10 when 3 then 'akasse-' || c % 6 end,
              a = 41, 'key', entered,
              case when a % 3 > 0 and (gone is not null or c % 2 = 0)
                then entered + (coalesce(gone, ?::timestamptz) - entered) * chance end,
              gone, due,
              case when gone is null then null when chance < 0.04 then 'CANCELLED'
                when (gone at time zone 'Europe/Copenhagen')::date > due then 'LATE' else 'MET' end
            from (
              select *, least(entered + length, ?::timestamptz - interval '1 minute' * (1 + chance * 600)) as ended,
                (entered at time zone 'Europe/Copenhagen')::date + 7 + a % 20 as due
              from (
                select *, step * 2 + c % 3 as a, 1 + c * 3 / ?::int as v,
                  case when step = 19 and c >= 0.8 * ?
                    then greatest(birth, ?::timestamptz - interval '60 days' * (0.01 + chance))
                    else birth + life * step / 20.0 + interval '1 hour' * 8 * chance end as entered,
                  interval '1 day' * (2 + step % 5 * 2) * exp(0.8 * bell) as length
                from (
                  select n, n / 20 as c, n % 20 as step, random() as chance,
                    (random() + random() + random() + random() - 2) * 1.73 as bell,
                    ?::timestamptz - interval '1 day' * age as birth,
                    interval '1 day' * least(240, age * 0.95) as life
                  from generate_series(0, ? - 1) n, lateral (select 1 + ? * (1 - (n / 20) / ?::float8) as age) times
                ) drawn
              ) begun
            ) timed, lateral (
              select case when step = 19 and c >= 0.8 * ? then null else greatest(ended, entered + interval '1 minute') end
                as gone) ends
            """;

    private static final String PAUSES = """
            insert into wait_pause (source_id, paused_at, resumed_at)
            select source_id, entered_at + (left_at - entered_at) * 0.2, entered_at + (left_at - entered_at) * 0.4
            from wait where left_at is not null and hashtext(source_id) % 30 = 0
            """;

    private static final String HISTORY = """
            insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
              proc_inst_id_, execution_id_, act_id_, task_id_, act_name_, act_type_, assignee_, start_time_, end_time_,
              duration_, act_inst_state_, sequence_counter_, tenant_id_)
            select source_id, process_instance_id, process_key, definition_id, root_instance_id, process_instance_id,
              'e' || source_id, activity_id, task_id, activity_name, activity_type,
              case when claimed_at is not null then 'sanne' end,
              entered_at at time zone 'Europe/Copenhagen', left_at at time zone 'Europe/Copenhagen',
              extract(epoch from left_at - entered_at) * 1000, case when outcome = 'CANCELLED' then 2 else 0 end, 1,
              tenant_id
            from wait order by entered_at
            """;

    private final JdbcOperations jdbc;

    ManyWaits(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** In the ledger; everything lies before now. */
    void write(int count, Instant now) {
        int cases = count / EACH;
        Object at = Ledger.at(now);
        jdbc.update(WAITS, at, at, cases, cases, at, at, count, DAYS, cases, cases);
        jdbc.update(PAUSES);
        settle("wait", "wait_pause");
    }

    /** The same as the engine's history has it. */
    void writeHistory() {
        jdbc.update(HISTORY);
        settle("act_hi_actinst");
    }

    /** As autovacuum leaves tables behind. */
    void settle(String... tables) {
        for (String table : tables) {
            jdbc.execute("vacuum analyze " + table);
        }
    }
}
