package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.UnknownTemplate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The messages of a case under the titles that their recipients read. Whoever asks has checked who may see the case. */
@Component
public class CaseLetters {

    private final Letters letters;
    private final MessageTemplates templates;

    CaseLetters(Letters letters, MessageTemplates templates) {
        this.letters = letters;
        this.templates = templates;
    }

    /** Latest first, without their texts. */
    public List<Sent> of(String caseNumber) {
        return letters.ofCase(caseNumber).stream()
                .map(letter -> shown(letter, null))
                .toList();
    }

    /** One with its text as it went out. */
    Optional<Sent> one(String caseNumber, UUID id) {
        return letters.one(caseNumber, id).map(letter -> shown(letter, letter.text()));
    }

    private Sent shown(Letter letter, @Nullable String text) {
        return new Sent(
                letter.id(),
                letter.title() == null ? subjectNow(letter.template()) : letter.title(),
                letter.recipientKind(),
                letter.status(),
                letter.createdAt(),
                letter.channel(),
                letter.sentAt(),
                text);
    }

    private String subjectNow(String template) {
        try {
            return templates.byKey(template).subject();
        } catch (UnknownTemplate removedSince) {
            // The process owner has taken the text away; the message was decided all the same.
            return template;
        }
    }

    /**
     * A message of the case.
     *
     * @param channel the way it is meant to go, and once sent the way it went
     * @param sentAt null while it has not gone out
     * @param text null in the list, and where no text was kept
     */
    public record Sent(
            UUID id,
            String title,
            String recipientKind,
            String status,
            OffsetDateTime createdAt,
            @Nullable String channel,
            @Nullable OffsetDateTime sentAt,
            @Nullable String text) {}
}
