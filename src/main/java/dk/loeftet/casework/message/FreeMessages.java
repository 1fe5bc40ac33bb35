package dk.loeftet.casework.message;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.extension.notification.ChannelChoice;
import dk.loeftet.extension.notification.MessageRenderer;
import dk.loeftet.extension.notification.MessageTemplate;
import dk.loeftet.extension.notification.MissingFact;
import dk.loeftet.extension.notification.Notifications;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import dk.loeftet.extension.notification.RenderedMessage;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that people send at any time, in a text that the pathway offers for it. They go the way of every other message:
 * through the outbox, by the channel that the table chooses, and to partners only on a basis for sharing.
 */
@Component
public class FreeMessages {

    /** Stands where a model would name its task. */
    private static final String BY_HAND = "friBesked";

    private static final String ONCE = "fri:";
    private static final Pattern REQUEST = Pattern.compile("[\\w-]{8,64}");

    private final CaseAccess access;
    private final FreeTexts texts;
    private final MessageRenderer renderer;
    private final Notifications notifications;
    private final ChannelChoice channels;
    private final Letters letters;
    private final Clock clock;

    FreeMessages(
            CaseAccess access,
            FreeTexts texts,
            MessageRenderer renderer,
            Notifications notifications,
            ChannelChoice channels,
            Letters letters,
            Clock clock) {
        this.access = access;
        this.texts = texts;
        this.renderer = renderer;
        this.notifications = notifications;
        this.channels = channels;
        this.letters = letters;
        this.clock = clock;
    }

    /** The message as it would go out now. */
    @Transactional
    public Preview preview(String caseNumber, Wish wish, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.writers());
        FreeTexts.Chosen chosen = texts.chosen(file, wish.template(), wish.recipient());
        OutboxMessage draft = draft(file, chosen);
        String words = words(wish.personal());
        RenderedMessage text = renderer.preview(draft, written(words == null ? "…" : words));
        return new Preview(text.subject(), text.body(), draft.channel(), asksForWords(chosen.template()));
    }

    /**
     * Sends the message; the same request sends it once.
     *
     * @throws InvalidInput when something is not chosen or not written
     * @throws NotPossibleNow when the recipient may not get it, or something that the text says is not known
     */
    @Transactional
    public void send(String caseNumber, Wish wish, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.writers());
        FreeTexts.Chosen chosen = texts.chosen(file, wish.template(), wish.recipient());
        String words = words(wish.personal());
        if (words == null && asksForWords(chosen.template())) {
            throw new InvalidInput("personal", "Skriv din besked.");
        }
        if (wish.request() == null || !REQUEST.matcher(wish.request()).matches()) {
            throw new InvalidInput("request", "Beskeden kunne ikke sendes. Genindlæs siden, og prøv igen.");
        }
        String once = ONCE + file.caseNumber() + ":" + wish.request();
        if (letters.has(once)) {
            return;
        }
        RenderedMessage text = text(draft(file, chosen), written(words == null ? "" : words));
        OutboxMessage queued = notifications.queueOnce(
                new Notifications.Origin(file.processInstanceId(), BY_HAND),
                file.caseNumber(),
                chosen.template().key(),
                chosen.recipientKind(),
                chosen.recipientId(),
                once);
        // What was written stands nowhere else, and what was shown is what goes out.
        letters.keep(queued.id(), text.subject(), text.body());
    }

    private RenderedMessage text(OutboxMessage draft, Map<String, String> written) {
        try {
            return renderer.text(draft, written);
        } catch (MissingFact missing) {
            throw new NotPossibleNow("Beskeden kan ikke sendes: teksten bruger »" + meaning(missing.key())
                    + "«, og det kendes ikke i sagen endnu. Ret sagen, eller vælg en anden besked.");
        }
    }

    /** What a placeholder stands for, in the words in which process owners read it. */
    private String meaning(String placeholder) {
        return renderer.placeholders().stream()
                .filter(known -> known.key().equals(placeholder))
                .map(Placeholder::meaning)
                .findFirst()
                .orElse(placeholder);
    }

    private OutboxMessage draft(CaseFile file, FreeTexts.Chosen chosen) {
        return new OutboxMessage(
                UUID.randomUUID(),
                file.caseNumber(),
                file.processInstanceId(),
                BY_HAND,
                chosen.template().key(),
                chosen.recipientKind(),
                chosen.recipientId(),
                OutboxMessage.QUEUED,
                "",
                OffsetDateTime.now(clock),
                null,
                null,
                null,
                null,
                channels.choose(chosen.template().kind(), chosen.recipientKind(), chosen.recipientId())
                        .channel());
    }

    static boolean asksForWords(MessageTemplate template) {
        return template.placeholders().contains(PersonalWords.PLACEHOLDER);
    }

    private static @Nullable String words(@Nullable String typed) {
        return Typed.text("personal", typed, "Beskeden");
    }

    private static Map<String, String> written(String words) {
        return Map.of(PersonalWords.PLACEHOLDER, words);
    }

    /**
     * What somebody wants to send.
     *
     * @param template key of a text that is offered for free use
     * @param recipient the model's word for who gets it
     * @param personal what the sender writes in it
     * @param request chosen by the sender's page: the same request is one message, however often it comes
     */
    public record Wish(
            @Nullable String template,
            @Nullable String recipient,
            @Nullable String personal,
            @Nullable String request) {}

    /**
     * A message before it is sent.
     *
     * @param asksForWords whether the sender writes a part of it
     */
    public record Preview(
            String subject, String body, @Nullable String channel, boolean asksForWords) {}
}
