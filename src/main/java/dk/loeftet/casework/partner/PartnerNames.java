package dk.loeftet.casework.partner;

import dk.loeftet.extension.bottleneck.PlaceNames;
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

    private final Partners partners;

    PartnerNames(Partners partners) {
        this.partners = partners;
    }

    @Override
    public String waitingOn(String word) {
        return WAITING_ON.getOrDefault(word, word);
    }

    @Override
    public String party(String id) {
        return partners.byId(id).map(Partner::name).orElse(id);
    }
}
