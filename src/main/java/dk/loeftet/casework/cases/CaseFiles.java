package dk.loeftet.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The case files of this installation. */
@Repository
public class CaseFiles {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    CaseFiles(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    public Optional<CaseFile> byNumber(String caseNumber) {
        return jdbc.sql("select * from case_file where case_number = :number")
                .param("number", caseNumber)
                .query((row, index) -> read(row))
                .optional();
    }

    /** What must be known about the cases of many people to tell whether a registration is new, oldest case first. */
    List<KnownCase> ofPersons(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, case_number, person_id, office_id, akasse_id, status, unemployed_since
                        from case_file where person_id in (:persons) order by opened_at, case_number
                        """).param("persons", personIds).query(KnownCase.class).list();
    }

    void insertAll(List<CaseFile> cases) {
        if (cases.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                        insert into case_file (id, case_number, person_id, office_id, pathway, source, status,
                          opened_at, previous_case_id, unemployed_since, benefit_type, notice_period, akasse_id,
                          akasse_text, highest_education, education_completed_on, education_last_used_on, trade, wish,
                          ambassador, adviser, adviser_text, next_talk_on)
                        values (:id, :caseNumber, :personId, :officeId, :pathway, :source, :status,
                          :openedAt, :previousCaseId, :since, :benefitType, :noticePeriod, :akasseId,
                          :akasseText, :highestEducation, :educationCompletedOn, :educationLastUsedOn, :trade, :wish,
                          :ambassador, :adviser, :adviserText, :nextTalkOn)
                        """, cases.stream().map(CaseFiles::parameters).toArray(SqlParameterSource[]::new));
    }

    /** Notes which process instance runs which case. */
    void linkInstances(Map<UUID, String> instances) {
        if (instances.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "update case_file set process_instance_id = :instance where id = :id",
                instances.entrySet().stream()
                        .map(link ->
                                new MapSqlParameterSource("id", link.getKey()).addValue("instance", link.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Keeps the facts of a case that somebody has corrected, its adviser and its next talk. */
    public void correct(CaseFile file) {
        jdbc.sql("""
                        update case_file set unemployed_since = :since, benefit_type = :benefitType,
                          notice_period = :noticePeriod, akasse_id = :akasseId, akasse_text = :akasseText,
                          highest_education = :highestEducation, education_completed_on = :educationCompletedOn,
                          education_last_used_on = :educationLastUsedOn, trade = :trade, wish = :wish,
                          adviser = :adviser, adviser_text = :adviserText, next_talk_on = :nextTalkOn
                        where id = :id
                        """).paramSource(parameters(file)).update();
    }

    /** Keeps the date of the next talk, null when none is agreed. */
    void keepNextTalk(String caseNumber, @Nullable LocalDate nextTalkOn) {
        jdbc.sql("update case_file set next_talk_on = :nextTalkOn where case_number = :number")
                .param("nextTalkOn", nextTalkOn, Types.DATE)
                .param("number", caseNumber)
                .update();
    }

    /**
     * Closes an open case; a closed one stays as it is.
     *
     * @param outcome code of the end event
     * @param outcomeName what people read
     * @param reason why, in free words
     * @return whether the case was open
     */
    public boolean close(String caseNumber, String outcome, String outcomeName, @Nullable String reason) {
        return jdbc.sql("""
                        update case_file set status = 'CLOSED', outcome = :outcome, outcome_name = :outcomeName,
                          close_reason = :reason, closed_at = :now
                        where case_number = :number and status = 'OPEN'
                        """)
                        .param("outcome", outcome)
                        .param("outcomeName", outcomeName)
                        .param("reason", reason)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("number", caseNumber)
                        .update()
                == 1;
    }

    private static MapSqlParameterSource parameters(CaseFile file) {
        UnemploymentSpell spell = file.spell();
        return new MapSqlParameterSource()
                .addValue("id", file.id())
                .addValue("caseNumber", file.caseNumber())
                .addValue("personId", file.personId())
                .addValue("officeId", file.officeId())
                .addValue("pathway", file.pathway())
                .addValue("source", file.source())
                .addValue("status", file.status())
                .addValue("openedAt", file.openedAt().atOffset(ZoneOffset.UTC))
                .addValue("previousCaseId", file.previousCaseId())
                .addValue("since", spell.since())
                .addValue("benefitType", spell.benefitType())
                .addValue("noticePeriod", spell.noticePeriod())
                .addValue("akasseId", spell.akasseId())
                .addValue("akasseText", spell.akasseText())
                .addValue("highestEducation", spell.highestEducation())
                .addValue("educationCompletedOn", spell.educationCompletedOn())
                .addValue("educationLastUsedOn", spell.educationLastUsedOn())
                .addValue("trade", spell.trade())
                .addValue("wish", spell.wish())
                .addValue("ambassador", file.ambassador())
                .addValue("adviser", file.adviser())
                .addValue("adviserText", file.adviserText())
                .addValue("nextTalkOn", file.nextTalkOn());
    }

    private static CaseFile read(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getObject("person_id", UUID.class),
                row.getString("office_id"),
                row.getString("pathway"),
                row.getString("process_instance_id"),
                row.getString("source"),
                row.getString("status"),
                row.getString("outcome"),
                row.getString("outcome_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                row.getObject("previous_case_id", UUID.class),
                new UnemploymentSpell(
                        row.getObject("unemployed_since", LocalDate.class),
                        row.getString("benefit_type"),
                        row.getBoolean("notice_period"),
                        row.getString("akasse_id"),
                        row.getString("akasse_text"),
                        row.getString("highest_education"),
                        row.getObject("education_completed_on", LocalDate.class),
                        row.getObject("education_last_used_on", LocalDate.class),
                        row.getString("trade"),
                        row.getString("wish")),
                row.getString("ambassador"),
                row.getString("adviser"),
                row.getString("adviser_text"),
                row.getObject("next_talk_on", LocalDate.class),
                row.getString("education_id"),
                row.getString("school_id"),
                row.getString("positive_list_id"),
                row.getObject("ruleset_frozen_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A case as far as it tells whether a registration is new. */
    record KnownCase(
            UUID id,
            String caseNumber,
            UUID personId,
            String officeId,
            @Nullable String akasseId,
            String status,
            LocalDate unemployedSince) {

        boolean isOpen() {
            return CaseFile.OPEN.equals(status);
        }

        boolean makesKnown(LocalDate since) {
            return isOpen() || unemployedSince.equals(since);
        }
    }
}
