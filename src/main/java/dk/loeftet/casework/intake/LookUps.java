package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.PathwayVersion;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rows of one list refer to, looked up once for the whole list. For one thread. */
final class LookUps {

    /** More different spellings than this are no list of a-kasser: start over rather than grow with the file. */
    private static final int MOST_REMEMBERED = 2_000;

    private final Map<String, Office> offices;
    private final Partners partners;
    private final Advisers advisers;
    private final PathwayVersion pathway;
    private final Map<String, Optional<String>> akasseIds = new HashMap<>();
    private final Map<String, Optional<String>> adviserIds = new HashMap<>();

    LookUps(List<Office> offices, Partners partners, Advisers advisers, PathwayVersion pathway) {
        this.offices = offices.stream().collect(Collectors.toMap(Office::municipality, Function.identity()));
        this.partners = partners;
        this.advisers = advisers;
        this.pathway = pathway;
    }

    Optional<Office> office(String municipality) {
        return Optional.ofNullable(offices.get(municipality));
    }

    /** The id of the a-kasse that is among the partners under this name. */
    Optional<String> akasse(String name) {
        return remembered(
                akasseIds, name, any -> partners.byName(Partner.AKASSE, name).map(Partner::id));
    }

    /** The id of the user who is meant, if there is exactly one and the user works in the office. */
    Optional<String> adviser(String idOrName, String officeId) {
        return remembered(adviserIds, officeId + '\n' + idOrName, any -> advisers.find(idOrName, officeId));
    }

    PathwayVersion pathway() {
        return pathway;
    }

    private static Optional<String> remembered(
            Map<String, Optional<String>> known, String name, Function<String, Optional<String>> lookUp) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(name.toLowerCase(Locale.ROOT), lookUp);
    }
}
