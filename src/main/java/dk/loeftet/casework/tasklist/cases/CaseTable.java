package dk.loeftet.casework.tasklist.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Finds the cases of a page in one statement: of each case the open wait that is due first, as far as it is asked for. */
@Repository
class CaseTable {

    // The wait is looked up case by case. As a join PostgreSQL plans it by a guess at how many waits come first
    // in a case; with twenty thousand the guess is so wrong that the answer takes minutes. "offset 0" keeps it
    // from looking the wait up anew wherever it is mentioned. The pause waits too, for its own end: that is no
    // wait of the case.
    private static final String MATCHING = """
            with matching as (
              select c.id as case_id, s.id as pause_id,
                (select w.id from wait w
                  where w.business_key = c.case_number and c.status <> 'CLOSED'
                    and w.left_at is null and w.tenant_id in (:offices) and w.process_key <> 'sagspause'
                    and (cast(:stage as varchar) is null or w.stage_id = :stage)
                    and (cast(:waitingOn as varchar) is null or w.waiting_on = :waitingOn)
                    and (cast(:party as varchar) is null or w.party = :party)
                  order by w.due_on nulls last, w.entered_at, w.id fetch first 1 row only) as wait_id
              from case_file c
              join person p on p.id = c.person_id
              left join case_pause s on s.case_id = c.id and s.resumed_at is null
              where c.office_id in (:offices)
                and (cast(:status as varchar) = 'ALL'
                  or (cast(:status as varchar) = 'CLOSED' and c.status = 'CLOSED')
                  or (cast(:status as varchar) = 'OPEN' and c.status = 'OPEN')
                  or (cast(:status as varchar) = 'PAUSED' and c.status = 'OPEN' and s.id is not null))
                and (cast(:cpr as varchar) is null or p.cpr = :cpr)
                and (cast(:phone as varchar) is null
                  or replace(replace(p.phone, ' ', ''), '-', '') like '%' || cast(:phone as varchar))
                and (cast(:pattern as varchar) is null or c.case_number like :pattern escape '!'
                  or lower(p.first_name || ' ' || p.last_name) like :pattern escape '!')
                and (cast(:unnamed as integer) = 0 or (c.adviser is null and c.ambassador is null))
                and (cast(:person as varchar) is null or c.adviser = :person or c.ambassador = :person
                  or exists (select 1 from wait a
                    where a.business_key = c.case_number and a.left_at is null and a.assignee = :person))
              offset 0 rows),
            """;

    private static final String IN_ORDER = """
            in_order as (
              select m.case_id, m.wait_id, m.pause_id, count(*) over () as total,
                row_number() over (order by
                  case when cast(:oldestFirst as integer) = 1 then c.opened_at end nulls last,
                  case when c.status = 'CLOSED' then 1 else 0 end,
                  case when m.pause_id is null then 0 else 1 end,
                  w.due_on nulls last, c.closed_at desc nulls last, c.opened_at, c.case_number) as place
              from matching m
              join case_file c on c.id = m.case_id
              left join wait w on w.id = m.wait_id
              where cast(:asksForWait as integer) = 0 or m.wait_id is not null)
            """;

    private static final String SHOWN = """
            select m.total, c.case_number, p.first_name || ' ' || p.last_name as name, p.name_address_protected,
              c.office_id, o.name as office, c.status, c.outcome_name, c.opened_at, c.adviser, c.adviser_text,
              c.ambassador, w.stage_name, coalesce(w.activity_name, w.activity_id) as activity,
              case when w.id is not null and w.task_id is null then true else false end as event, w.waiting_on,
              coalesce(q.name, w.party) as party, w.planned, w.due_on, s.until_on,
              case when m.pause_id is null then false else true end as paused
            from in_order m
            join case_file c on c.id = m.case_id
            join person p on p.id = c.person_id
            join office o on o.id = c.office_id
            left join wait w on w.id = m.wait_id
            left join partner q on q.id = w.party
            left join case_pause s on s.id = m.pause_id
            where m.place > :skipped and m.place <= :last
            order by m.place
            """;

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> find(CaseQuery query, Collection<String> offices, int size) {
        return jdbc.sql(MATCHING + IN_ORDER + SHOWN)
                .param("offices", offices)
                .param("stage", query.stage())
                .param("waitingOn", query.waitingOn())
                .param("party", query.party())
                .param("oldestFirst", query.oldestFirst() ? 1 : 0)
                .param("status", query.status())
                .param("asksForWait", query.asksForWait() ? 1 : 0)
                .param("cpr", query.cpr())
                .param("phone", query.phone())
                .param("pattern", query.pattern())
                .param("unnamed", query.unnamed() ? 1 : 0)
                .param("person", query.person())
                .param("skipped", query.page() * size)
                .param("last", (query.page() + 1) * size)
                .query(Row.class)
                .list();
    }

    /** The partners for whom a case of the offices waits now. */
    List<Choice> awaitedPartners(Collection<String> offices) {
        return jdbc.sql("""
                        select p.id, p.name from partner p
                        where p.id in (select w.party from wait w where w.left_at is null and w.tenant_id in (:offices))
                        order by p.name
                        """).param("offices", offices).query(Choice.class).list();
    }

    /** Something to choose. */
    record Choice(String id, String name) {}

    /** A case as the tables know it. */
    record Row(
            int total,
            String caseNumber,
            String name,
            boolean nameAddressProtected,
            String officeId,
            String office,
            String status,
            @Nullable String outcomeName,
            OffsetDateTime openedAt,
            @Nullable String adviser,
            @Nullable String adviserText,
            @Nullable String ambassador,
            @Nullable String stageName,
            @Nullable String activity,
            boolean event,
            @Nullable String waitingOn,
            @Nullable String party,
            @Nullable Boolean planned,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate untilOn,
            boolean paused) {}
}
