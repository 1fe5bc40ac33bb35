package dk.loeftet.casework.tasklist.screening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that wait for facts, and the place where the facts are kept. */
@Repository
class UnclearCases {

    private static final String FROM = """
            from case_file c
            join person p on p.id = c.person_id
            join screening_result s on s.case_id = c.id
            where c.status = 'OPEN' and s.needs_clarification = true and c.office_id in (:offices)
              -- Later decisions of a case may lack a fact too, but only here a case waits for it.
              and exists (select 1 from act_ru_event_subscr e
                          where e.proc_inst_id_ = c.process_instance_id and e.event_name_ = 'factsCleared')
              -- What stands still would not hear the answer.
              and not exists (select 1 from case_pause pause where pause.case_id = c.id and pause.resumed_at is null)
              and not exists (select 1 from screening_result later
                              where later.case_id = c.id and (later.decided_at > s.decided_at
                                or (later.decided_at = s.decided_at and later.id > s.id)))
            """;

    private final JdbcClient jdbc;

    UnclearCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(Collection<String> offices) {
        return jdbc.sql("select count(*) " + FROM)
                .param("offices", offices)
                .query(Integer.class)
                .single();
    }

    /** Oldest first: who has waited longest is cleared first. */
    List<UnclearCase> page(Collection<String> offices, int offset, int size) {
        return jdbc.sql("""
                        select c.case_number, p.first_name || ' ' || p.last_name as name, c.benefit_type,
                          c.highest_education, c.education_completed_on as completed_on,
                          c.education_last_used_on as last_used_on, c.regional_fund, s.reason
                        """ + FROM
                        + "order by c.opened_at, c.case_number offset :offset rows fetch next :size rows only")
                .param("offices", offices)
                .param("offset", offset)
                .param("size", size)
                .query(UnclearCase.class)
                .list();
    }

    Optional<KnownFacts> facts(String caseNumber) {
        return jdbc.sql("""
                        select office_id, status, benefit_type, highest_education,
                          education_completed_on as completed_on, education_last_used_on as last_used_on,
                          regional_fund
                        from case_file where case_number = :number
                        """).param("number", caseNumber).query(KnownFacts.class).optional();
    }

    void save(String caseNumber, KnownFacts facts) {
        jdbc.sql("""
                        update case_file set benefit_type = :benefitType, highest_education = :highestEducation,
                          education_completed_on = :completedOn, education_last_used_on = :lastUsedOn,
                          regional_fund = :regionalFund
                        where case_number = :number
                        """)
                .param("number", caseNumber)
                .param("benefitType", facts.benefitType())
                .param("highestEducation", facts.highestEducation())
                .param("completedOn", facts.completedOn())
                .param("lastUsedOn", facts.lastUsedOn())
                .param("regionalFund", facts.regionalFund())
                .update();
    }
}
