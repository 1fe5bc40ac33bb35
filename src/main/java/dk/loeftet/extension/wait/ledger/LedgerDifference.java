package dk.loeftet.extension.wait.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the open rows of the ledger and the engine's own state lie apart. */
public class LedgerDifference {

    private final JdbcClient jdbc;

    LedgerDifference(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Both directions.
     *
     * @param missing what waits in the engine and has no open row
     * @param surplus open rows of what does not wait in the engine
     */
    public record Difference(long missing, long surplus) {

        /** Nothing differs when it is zero. */
        public long total() {
            return missing + surplus;
        }
    }

    /** Counts now. */
    public Difference now() {
        return new Difference(missing(), surplus());
    }

    private long missing() {
        return jdbc.sql("""
                        select
                          (select count(*) from ACT_HI_ACTINST a where a.END_TIME_ is null
                            and a.ACT_TYPE_ in ('userTask', 'receiveTask', 'eventBasedGateway', 'intermediateMessageCatch',
                              'intermediateSignalCatch', 'intermediateConditional', 'intermediateTimer')
                            and not exists (select 1 from wait w where w.root_instance_id = a.ROOT_PROC_INST_ID_
                              and w.source_id = a.ID_ and w.left_at is null))
                          + (select count(*) from ACT_RU_EXT_TASK t
                            where not exists (select 1 from wait w where w.source_id = t.ACT_INST_ID_ and w.left_at is null))
                          + (select count(*) from ACT_RU_INCIDENT i
                            where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ and i.EXECUTION_ID_ is not null
                            and not exists (select 1 from wait w where w.source_id = i.ID_ and w.left_at is null))
                        """).query(Long.class).single();
    }

    private long surplus() {
        return jdbc.sql("""
                        select count(*) from wait w where w.left_at is null
                          and not exists (select 1 from ACT_RU_EXECUTION e
                            where w.kind = 'ACTIVITY' and e.ACT_INST_ID_ = w.source_id and e.ACT_ID_ = w.activity_id)
                          and not exists (select 1 from ACT_RU_INCIDENT i
                            where w.kind = 'INCIDENT' and i.ID_ = w.source_id)
                        """).query(Long.class).single();
    }
}
