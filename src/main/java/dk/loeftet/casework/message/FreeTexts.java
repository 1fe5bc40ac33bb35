package dk.loeftet.casework.message;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.extension.notification.MessageTemplate;
import dk.loeftet.extension.notification.MessageTemplates;
import dk.loeftet.extension.notification.SendingPermission;
import dk.loeftet.extension.web.InvalidInput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The texts with the line {@code fri:}, each with those who may get it. */
@Component
class FreeTexts {

    private static final Map<String, String> MISSING = Map.of(
            "skole", "Der er ikke valgt en skole i sagen.",
            "akasse", "Borgerens a-kasse er ikke blandt de a-kasser, I samarbejder med.",
            "virksomhed", "Der er ingen virksomhed på sagen, som I kan skrive til.",
            "uddannelsesambassadoer", "Sagen har ingen uddannelsesambassadør endnu.",
            "sagsbehandler", "Sagen har ingen sagsbehandler endnu.");

    private final MessageTemplates templates;
    private final CaseRecipients recipients;
    private final SendingPermission permission;

    FreeTexts(MessageTemplates templates, CaseRecipients recipients, SendingPermission permission) {
        templates.all().forEach(FreeTexts::check);
        this.templates = templates;
        this.recipients = recipients;
        this.permission = permission;
    }

    /** A word that names nobody would otherwise be met by whoever opens a case. */
    static void check(MessageTemplate template) {
        for (String recipient : template.freeTo()) {
            if (!CaseRecipients.KINDS.contains(recipient)) {
                throw new IllegalStateException(
                        "The line 'fri:' of the text " + template.file() + " names '" + recipient
                                + "', which is no recipient. Use one of " + String.join(", ", CaseRecipients.KINDS)
                                + ", with commas between them.");
            }
        }
    }

    /** What can be sent about the case, and what cannot be, with the reason. */
    List<Offered> of(CaseFile file) {
        return templates.all().stream()
                .flatMap(template -> template.freeTo().stream()
                        .map(recipient -> new Offered(
                                template.key(),
                                template.subject(),
                                recipient,
                                FreeMessages.asksForWords(template),
                                obstacle(file, recipient).orElse(null))))
                .sorted(Comparator.comparing((Offered offered) -> order(offered.recipient()))
                        .thenComparing(Offered::title))
                .toList();
    }

    /**
     * The text and who gets it.
     *
     * @throws InvalidInput when there is no such text for this recipient
     * @throws NotPossibleNow when the recipient is not known or may not get it
     */
    Chosen chosen(CaseFile file, @Nullable String template, @Nullable String recipient) {
        if (template == null || !templates.has(template)) {
            throw new InvalidInput("template", "Vælg en besked.");
        }
        MessageTemplate chosen = templates.byKey(template);
        if (recipient == null || !chosen.freeTo().contains(recipient)) {
            throw new InvalidInput("template", "Beskeden kan ikke sendes til denne modtager. Vælg en anden.");
        }
        obstacle(file, recipient).ifPresent(why -> {
            throw new NotPossibleNow(why);
        });
        return new Chosen(
                chosen, recipient, recipients.of(file.caseNumber(), recipient).orElse(null));
    }

    private Optional<String> obstacle(CaseFile file, String recipient) {
        if (recipients.of(file.caseNumber(), recipient).isEmpty()) {
            return Optional.of(MISSING.getOrDefault(recipient, "Der er ingen modtager i sagen."));
        }
        return permission.isGiven(file.caseNumber(), recipient)
                ? Optional.empty()
                : Optional.of("Der er ikke noteret et grundlag for at dele oplysninger med modtageren. Notér det under"
                        + " »Deling af oplysninger«.");
    }

    /** The citizen first. */
    private static String order(String recipient) {
        return "borger".equals(recipient) ? "" : recipient;
    }

    /**
     * A text for one sort of recipient.
     *
     * @param why what stands in the way; null when nothing does
     */
    record Offered(
            String template,
            String title,
            String recipient,
            boolean asksForWords,
            @Nullable String why) {}

    /** A text and who gets it. */
    record Chosen(
            MessageTemplate template,
            String recipientKind,
            @Nullable String recipientId) {}
}
