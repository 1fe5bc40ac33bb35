package dk.loeftet.extension.notification.dispatch;

import dk.loeftet.extension.notification.Appointments;
import dk.loeftet.extension.notification.Envelope;
import dk.loeftet.extension.notification.Envelopes;
import dk.loeftet.extension.notification.MessageChannel;
import dk.loeftet.extension.notification.MessageTemplate;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.MissingFact;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.OutgoingMessage;
import dk.loeftet.extension.notification.RenderedMessage;
import dk.loeftet.extension.notification.SendingFailed;
import dk.loeftet.extension.notification.UnknownTemplate;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. The claim with its Message-ID is committed before the sending, the result after it: who dies in
 * between leaves a claim that runs out, and another sends again under the same Message-ID.
 */
public class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final SendingQueue queue;
    private final Composer composer;
    private final Routes routes;
    private final Envelopes envelopes;
    private final MessageTemplates templates;
    private final Appointments appointments;
    private final SendingHours hours;
    private final DispatchSettings settings;
    private final Clock clock;

    Dispatcher(
            SendingQueue queue,
            Composer composer,
            Routes routes,
            Envelopes envelopes,
            MessageTemplates templates,
            Appointments appointments,
            SendingHours hours,
            DispatchSettings settings,
            Clock clock) {
        this.queue = queue;
        this.composer = composer;
        this.routes = routes;
        this.envelopes = envelopes;
        this.templates = templates;
        this.appointments = appointments;
        this.hours = hours;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends everything that is due; for several threads and nodes at one time. */
    public void sendAllDue() {
        List<Claimed> batch = claim();
        while (!batch.isEmpty()) {
            boolean channelIsDown = false;
            for (Claimed claimed : batch) {
                channelIsDown = channelIsDown ? notNow(claimed) : !handle(claimed);
            }
            if (channelIsDown) {
                return;
            }
            batch = claim();
        }
    }

    private List<Claimed> claim() {
        return queue.claim(settings.batch(), settings.claim());
    }

    private boolean notNow(Claimed claimed) {
        queue.failed(claimed.ids(), SendingFailed.CONNECTION, pause(claimed.attempts()));
        return true;
    }

    /** Whether the next may go the same way. */
    private boolean handle(Claimed claimed) {
        try {
            return sendOrWait(claimed);
        } catch (RuntimeException unexpected) {
            // Its text may name people. One message that cannot be handled must not keep the others from going.
            fail(claimed, unexpected.getClass().getSimpleName(), false);
            return true;
        }
    }

    private boolean sendOrWait(Claimed claimed) {
        Envelope envelope = envelopes.of(claimed.first());
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<OffsetDateTime> opening = hours.waitUntil(now, envelope.calendarId());
        if (opening.isPresent()) {
            queue.later(claimed, opening.get());
            return true;
        }
        Composer.Composed composed = composer.compose(claimed);
        composed.failures().forEach((id, kind) -> dropFromBundle(claimed, id, kind));
        if (composed.text() == null) {
            return true;
        }
        Claimed going = new Claimed(claimed.sentAs(), claimed.attempts(), composed.going(), Map.of());
        return send(going, envelope, composed.text(), now);
    }

    private void dropFromBundle(Claimed claimed, UUID id, String kind) {
        if (claimed.messages().size() > 1) {
            queue.leaveBundle(id);
        }
        giveUpOrRetry(List.of(id), claimed.attempts(), kind, false);
    }

    private boolean send(Claimed claimed, Envelope envelope, RenderedMessage text, OffsetDateTime now) {
        // What was written when it was queued needs no text of the pathway.
        MessageTemplate template = templates.has(claimed.first().template())
                ? templates.byKey(claimed.first().template())
                : null;
        String kind = template == null ? MessageTemplate.NOTICE : template.kind();
        String calendar = template == null ? null : template.calendar();
        MessageChannel channel = routes.of(claimed.first(), kind, envelope).orElse(null);
        if (channel == null) {
            queue.giveUp(
                    claimed.ids(),
                    envelope.outside() ? OutboxMessage.MANUAL : OutboxMessage.DEAD,
                    SendingFailed.NO_ADDRESS);
            return true;
        }
        try {
            channel.send(new OutgoingMessage(
                    claimed.sentAs(),
                    envelope,
                    text.subject(),
                    text.body(),
                    now,
                    calendar == null
                            ? null
                            : appointments.appointmentOf(claimed.first()).orElse(null),
                    MessageTemplate.CANCEL.equals(calendar)));
            queue.sent(claimed, channel.name(), text);
            LOG.info("Sent {} {} by {}", claimed.first().template(), claimed.sentAs(), channel.name());
            return true;
        } catch (SendingFailed failed) {
            fail(claimed, failed.kind(), failed.isPermanent());
            return !failed.isOfTheChannel();
        }
    }

    private void fail(Claimed claimed, String kind, boolean permanent) {
        giveUpOrRetry(claimed.ids(), claimed.attempts(), kind, permanent);
    }

    private void giveUpOrRetry(List<UUID> ids, int attempts, String kind, boolean permanent) {
        if (permanent || attempts > settings.pauses().size()) {
            LOG.warn("Gave up {} after {} attempts: {}", ids, attempts, kind);
            queue.giveUp(ids, OutboxMessage.DEAD, kind);
        } else {
            LOG.info("Attempt {} of {} failed: {}", attempts, ids, kind);
            queue.failed(ids, kind, pause(attempts));
        }
    }

    private Duration pause(int attempts) {
        List<Duration> pauses = settings.pauses();
        return pauses.isEmpty() ? Duration.ofMinutes(1) : pauses.get(Math.min(attempts, pauses.size()) - 1);
    }

    /** What stands in the way of a text, in a word that may be kept and logged. */
    static String kindOf(RuntimeException broken) {
        if (broken instanceof MissingFact missing) {
            return "MISSING " + missing.key();
        }
        return broken instanceof UnknownTemplate ? "NO_TEXT" : broken.getClass().getSimpleName();
    }
}
