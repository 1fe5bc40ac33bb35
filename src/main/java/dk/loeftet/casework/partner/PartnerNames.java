package dk.loeftet.casework.partner;

import dk.loeftet.extension.bottleneck.PlaceNames;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom cases wait for, in plain words. */
@Component
class PartnerNames implements PlaceNames {

    private static final Map<String, String> WAITING_ON = Map.of(
            "borger", "borgeren",
            "jobcenter", "jobcentret",
            "skole", "skolen",
            "akasse", "a-kassen",
            "virksomhed", "virksomheden",
            "vikarbureau", "vikarbureauet",
            "myndighed", "en anden myndighed",
            "system", "systemet");

    private static final Map<String, String> ENGLISH = Map.of(
            "borger", "the citizen",
            "jobcenter", "the job centre",
            "skole", "the school",
            "akasse", "the unemployment fund",
            "virksomhed", "the company",
            "vikarbureau", "the staffing agency",
            "myndighed", "another authority",
            "system", "the system");

    private final Partners partners;

    PartnerNames(Partners partners) {
        this.partners = partners;
    }

    @Override
    public String waitingOn(String word) {
        return WAITING_ON.getOrDefault(word, word);
    }

    @Override
    public String waitingOn(String word, Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH.getOrDefault(word, word) : waitingOn(word);
    }

    @Override
    public String party(String id) {
        return partners.byId(id).map(Partner::name).orElse(id);
    }
}
