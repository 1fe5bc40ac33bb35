package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The outbox as the sender sees it. Each method is one transaction of its own, and none of them is open while somebody
 * sends.
 */
class SendingQueue {

    private static final String COLUMNS = """
            select id, business_key, process_instance_id, activity_id, template, recipient_kind, recipient_id, status,
              message_id, created_at, wait_id, idempotency_key, bundle, about, channel, sent_as, attempts,
              subject, body
            from outbox o
            """;

    // Of a bundle only the oldest message is taken here: whoever has locked it has the bundle. Messages that have been
    // tried under one Message-ID stay together, and what was queued since then goes as another mail.
    private static final String DUE = COLUMNS + """
            where o.status = 'QUEUED'
              and (o.next_attempt_at is null or o.next_attempt_at <= :now)
              and (o.claimed_until is null or o.claimed_until <= :now)
              and (o.bundle is null or not exists (
                select 1 from outbox older
                where older.bundle = o.bundle and older.status = 'QUEUED'
                  and coalesce(older.sent_as, '') = coalesce(o.sent_as, '')
                  and (older.created_at < o.created_at or (older.created_at = o.created_at and older.id < o.id))))
            order by o.created_at
            fetch first :most rows only
            for update skip locked
            """;

    private static final String REST_OF_BUNDLE = COLUMNS + """
            where o.status = 'QUEUED' and o.bundle = :bundle and coalesce(o.sent_as, '') = :sentAs and o.id <> :first
            order by o.created_at, o.id
            for update
            """;

    private static final RowMapper<OutboxMessage> MESSAGES = new DataClassRowMapper<>(OutboxMessage.class);
    private static final RowMapper<Due> DUE_ROWS = (row, index) -> new Due(
            MESSAGES.mapRow(row, index),
            row.getString("sent_as"),
            row.getInt("attempts"),
            row.getString("body") == null
                    ? null
                    : new RenderedMessage(row.getString("subject"), row.getString("body")));

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendingQueue(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes messages that are due, for this node alone until the claim runs out, and fixes their Message-ID. */
    List<Claimed> claim(int most, Duration claim) {
        return transaction.execute(status -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            List<Due> due = jdbc.sql(DUE)
                    .param("now", now)
                    .param("most", most)
                    .query(DUE_ROWS)
                    .list();
            return due.stream().map(first -> fix(first, now.plus(claim))).toList();
        });
    }

    /** They have gone out, whatever has been decided about them meanwhile. */
    void sent(Claimed claimed, String channel, RenderedMessage as) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update outbox set status = 'SENT', sent_at = :now, channel = :channel, subject = :subject,
                          body = :body, claimed_until = null, next_attempt_at = null, last_error = null
                        where id in (:ids)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("channel", channel)
                .param("subject", as.subject())
                .param("body", as.body())
                .param("ids", claimed.ids())
                .update());
    }

    /** They go later, and this was no attempt: a bundle that was never tried may still grow. */
    void later(Claimed claimed, OffsetDateTime at) {
        transaction.executeWithoutResult(status ->
                jdbc.sql("""
                        update outbox set next_attempt_at = :at, claimed_until = null, attempts = attempts - 1,
                          sent_as = case when attempts = 1 then null else sent_as end
                        where id in (:ids) and status = 'QUEUED'
                        """).param("at", at).param("ids", claimed.ids()).update());
    }

    /** They have not gone out and are tried again. */
    void failed(List<UUID> ids, String kind, Duration pause) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update outbox set next_attempt_at = :at, claimed_until = null, last_error = :kind
                        where id in (:ids) and status = 'QUEUED'
                        """)
                .param("at", OffsetDateTime.now(clock).plus(pause))
                .param("kind", kind)
                .param("ids", ids)
                .update());
    }

    /** They are not tried again unless somebody says so. */
    void giveUp(List<UUID> ids, String status, String kind) {
        transaction.executeWithoutResult(tx -> jdbc.sql("""
                        update outbox set status = :status, claimed_until = null, next_attempt_at = null,
                          last_error = :kind
                        where id in (:ids) and status = 'QUEUED'
                        """)
                .param("status", status)
                .param("kind", kind)
                .param("ids", ids)
                .update());
    }

    /** One of a bundle cannot go with the others: it will have a Message-ID of its own. */
    void leaveBundle(UUID id) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update outbox set sent_as = null, bundle = null where id = :id")
                        .param("id", id)
                        .update());
    }

    private Claimed fix(Due first, OffsetDateTime until) {
        List<Due> all = new ArrayList<>(List.of(first));
        if (first.message().bundle() != null) {
            all.addAll(jdbc.sql(REST_OF_BUNDLE)
                    .param("bundle", first.message().bundle())
                    .param("sentAs", first.sentAs() == null ? "" : first.sentAs())
                    .param("first", first.message().id())
                    .query(DUE_ROWS)
                    .list());
        }
        String sentAs = first.sentAs() != null
                ? first.sentAs()
                : all.size() == 1 ? first.message().messageId() : "<" + UUID.randomUUID() + "@loeftet>";
        Claimed claimed = new Claimed(
                sentAs,
                first.attempts() + 1,
                all.stream().map(Due::message).toList(),
                all.stream()
                        .filter(due -> due.ready() != null)
                        .collect(Collectors.toMap(due -> due.message().id(), Due::ready)));
        jdbc.sql("""
                        update outbox set claimed_until = :until, sent_as = :sentAs, attempts = :attempts
                        where id in (:ids)
                        """)
                .param("until", until)
                .param("sentAs", sentAs)
                .param("attempts", claimed.attempts())
                .param("ids", claimed.ids())
                .update();
        return claimed;
    }

    private record Due(
            OutboxMessage message,
            @Nullable String sentAs,
            int attempts,
            @Nullable RenderedMessage ready) {}
}
