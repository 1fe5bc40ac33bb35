package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.extension.web.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case another school or a-kasse, after showing what that leads to. */
@Service
class PartnerDesk {

    private static final Map<String, String> CHANGED =
            Map.of(Partner.AKASSE, "A-kassen er skiftet", Partner.SCHOOL, "Skolen er skiftet");

    private static final String AKASSE =
            "update case_file set akasse_id = :partner, akasse_text = null where id = :case";
    private static final String SCHOOL = "update case_file set school_id = :partner where id = :case";

    private final CaseAccess access;
    private final Partners partners;
    private final PartnerChanges changes;
    private final Journal journal;
    private final JdbcClient jdbc;

    PartnerDesk(CaseAccess access, Partners partners, PartnerChanges changes, Journal journal, JdbcClient jdbc) {
        this.access = access;
        this.partners = partners;
        this.changes = changes;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Who can be chosen, or why nobody can be now. */
    @Transactional
    public Choices choices(String caseNumber, String kind, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.workers());
        mustBeKnown(kind);
        String old = PartnerChanges.of(file, kind);
        return new Choices(
                name(file, kind),
                changes.obstacle(file, kind).orElse(null),
                partners.ofKind(kind).stream()
                        .filter(partner -> !partner.id().equals(old))
                        .map(partner -> new Choice(partner.id(), partner.name()))
                        .toList());
    }

    /**
     * Changes the partner, or says what that would lead to.
     *
     * @throws dk.loeftet.casework.control.NotPossibleNow when the case stands so that it cannot be done
     */
    @Transactional
    public Outcome change(String caseNumber, String kind, Wish wish, Caller caller) {
        CaseFile file = access.openForChange(caseNumber, caller, CaseRoles.workers());
        mustBeKnown(kind);
        Partner now = partners.ofKind(kind).stream()
                .filter(partner -> partner.id().equals(wish.partner()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("partner", "Vælg " + what(kind) + " på listen."));
        if (Objects.equals(now.id(), PartnerChanges.of(file, kind))) {
            throw new InvalidInput("partner", now.name() + " står allerede på sagen. Vælg en anden.");
        }
        changes.mustBePossible(file, kind);
        List<String> effects = effects(file, kind, now);
        if (Boolean.TRUE.equals(wish.preview())) {
            return new Outcome(effects);
        }
        String reason = Typed.required("reason", wish.reason(), "Begrundelsen", "Skriv, hvorfor der skiftes.");
        store(file, kind, now);
        changes.changed(file, kind, now.id(), caller.userId());
        String before = name(file, kind);
        journal.add(
                caseNumber,
                CHANGED.get(kind),
                (before == null ? "" : "Fra: " + before + "\n") + "Til: " + now.name() + "\n"
                        + String.join("\n", effects) + "\nBegrundelse: " + reason,
                caller.userId());
        return new Outcome(effects);
    }

    private void store(CaseFile file, String kind, Partner now) {
        var statement = Partner.AKASSE.equals(kind) ? jdbc.sql(AKASSE) : jdbc.sql(SCHOOL);
        statement.param("partner", now.id()).param("case", file.id()).update();
    }

    private List<String> effects(CaseFile file, String kind, Partner now) {
        PartnerChanges.Foretold foretold = changes.foretold(file, kind);
        List<String> effects = new ArrayList<>(foretold.announced());
        String old = name(file, kind);
        if (foretold.shared() && old != null) {
            effects.add(old + " får besked og kan ikke længere se noget i sagen.");
            effects.add("Grundlaget for at dele oplysninger med " + old + " ophører.");
        }
        foretold.waits()
                .forEach(wait -> effects.add("»" + wait + "« begynder forfra og venter nu på " + now.name() + "."));
        effects.add(now.name() + " får intet at vide, før der er noteret et grundlag for at dele.");
        return effects;
    }

    private @Nullable String name(CaseFile file, String kind) {
        String id = PartnerChanges.of(file, kind);
        if (id != null) {
            return partners.byId(id).map(Partner::name).orElse(id);
        }
        return Partner.AKASSE.equals(kind) ? file.spell().akasseText() : null;
    }

    private static void mustBeKnown(String kind) {
        if (!CHANGED.containsKey(kind)) {
            throw new InvalidInput("kind", "Der kan skiftes skole eller a-kasse. Brug skole eller akasse.");
        }
    }

    private static String what(String kind) {
        return Partner.AKASSE.equals(kind) ? "en a-kasse" : "en skole";
    }

    /**
     * What can be chosen.
     *
     * @param current who stands on the case; null when nobody does
     * @param why why nothing can be changed now; null when it can
     */
    record Choices(@Nullable String current, @Nullable String why, List<Choice> choices) {}

    /** One partner. */
    record Choice(String id, String name) {}

    /** Another partner, and why. */
    record Wish(
            @Nullable String partner,
            @Nullable String reason,
            @Nullable Boolean preview) {}

    /** What the change leads to, in Danish. */
    record Outcome(List<String> effects) {}
}
