package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What the case waits for, and until when: read in the ledger of waits, so that a moved deadline is right in the letter. */
@Component
class WaitFacts implements MessageFacts {

    private static final String COLUMNS = "select activity_name, task_id, due_on from wait w ";

    // The open wait comes first, then what is asked for before what is agreed, then the one in the instance that sent
    // the
    // message, then the latest.
    private static final String LATEST = """
             and w.due_on is not null
            order by case when w.left_at is null then 0 else 1 end, case when w.planned = true then 1 else 0 end,
              case when w.process_instance_id = :instance then 0 else 1 end, w.entered_at desc
            fetch first 1 row only
            """;

    /** The citizen is told of the start itself, while the case waits for the day on which it is to be confirmed. */
    private static final String START_MOVED = "kursusstart-flyttet";

    private final JdbcClient jdbc;
    private final String baseUrl;
    private final Clock clock;

    WaitFacts(JdbcClient jdbc, @Value("${loeftet.base-url}") String baseUrl, Clock clock) {
        this.jdbc = jdbc;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("frist", "dagen, hvor modtageren senest skal svare", "beskeder, der beder om svar"),
                new Placeholder("svarfrist", "en sætning om, hvornår vi venter svar", "beskeder, der beder om svar"),
                new Placeholder("dato", "dagen, der er aftalt med modtageren", "beskeder om en ny dato"),
                new Placeholder("genvurderingsfrist", "dagen, hvor vi senest svarer på klagen", "klage-kvittering"),
                new Placeholder("opgave", "opgaven, der venter", "paamindelse og eskalering"),
                new Placeholder("link", "link til opgaven", "beskeder til medarbejdere og partnere"));
    }

    @Override
    public Map<String, String> of(OutboxMessage message) {
        Values values = new Values();
        Optional<Wait> about = message.waitId() == null
                ? Optional.empty()
                : jdbc.sql(COLUMNS + "where id = :id")
                        .param("id", message.waitId())
                        .query(Wait.class)
                        .optional();
        if (about.isPresent()) {
            return values.put("opgave", about.get().activityName())
                    .put("frist", about.get().dueOn())
                    .put("dato", about.get().dueOn())
                    .put("link", link(about.get().taskId()))
                    .known();
        }
        return values.put("frist", dueOn(answer(message)))
                .put("svarfrist", inWords(firstAsked(message)))
                .put("dato", START_MOVED.equals(message.template()) ? startsOn(message) : dueOn(agreed(message)))
                .put("genvurderingsfrist", dueOn(ours(message)))
                .put("link", link(null))
                .known();
    }

    private Optional<Wait> answer(OutboxMessage message) {
        return jdbc.sql(COLUMNS + "where w.business_key = :caseNumber and w.waiting_on = :kind" + LATEST)
                .param("caseNumber", message.businessKey())
                .param("kind", message.recipientKind())
                .param("instance", message.processInstanceId())
                .query(Wait.class)
                .optional();
    }

    /** The day by which the first of several answers is due; an agreed day asks for no answer. */
    private @Nullable LocalDate firstAsked(OutboxMessage message) {
        return jdbc.sql("""
                        select due_on from wait where business_key = :caseNumber and waiting_on = :kind and planned = false
                          and left_at is null and due_on is not null
                        order by due_on fetch first 1 row only
                        """)
                .param("caseNumber", message.businessKey())
                .param("kind", message.recipientKind())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private String inWords(@Nullable LocalDate due) {
        if (due == null) {
            return "Svar, så snart du kan.";
        }
        return due.isBefore(LocalDate.now(clock))
                ? "Fristen var den " + DanishDates.of(due) + ", så svar i dag, hvis du kan."
                : "Fristen er den " + DanishDates.of(due) + ".";
    }

    private Optional<Wait> agreed(OutboxMessage message) {
        return jdbc.sql(COLUMNS + "where w.business_key = :caseNumber and w.waiting_on = :kind and w.planned = true"
                        + LATEST)
                .param("caseNumber", message.businessKey())
                .param("kind", message.recipientKind())
                .param("instance", message.processInstanceId())
                .query(Wait.class)
                .optional();
    }

    private Optional<Wait> ours(OutboxMessage message) {
        return jdbc.sql(COLUMNS + "where w.process_instance_id = :instance and w.waiting_on = 'jobcenter'" + LATEST)
                .param("instance", message.processInstanceId())
                .query(Wait.class)
                .optional();
    }

    private @Nullable LocalDate startsOn(OutboxMessage message) {
        return jdbc.sql("""
                        select p.starts_on from education_plan p join case_file c on c.id = p.case_id
                        where c.case_number = :caseNumber order by p.agreed_at desc fetch first 1 row only
                        """)
                .param("caseNumber", message.businessKey())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private String link(@Nullable String taskId) {
        return baseUrl + "/camunda/app/tasklist/default/#/" + (taskId == null ? "" : "?task=" + taskId);
    }

    private static @Nullable LocalDate dueOn(Optional<Wait> wait) {
        return wait.map(Wait::dueOn).orElse(null);
    }

    private record Wait(
            @Nullable String activityName,
            @Nullable String taskId,
            @Nullable LocalDate dueOn) {}
}
