package dk.loeftet.casework.routing;

import dk.loeftet.casework.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.lang.Nullable;

/**
 * The rules and the load of everyone at one moment, for naming people on many cases in a row. Each case that is routed
 * counts at once, so that a long list is spread evenly. For one thread.
 */
public final class RoutingTable {

    private final List<Rule> rules;
    private final Map<String, Long> openCases;

    RoutingTable(List<Rule> rules, Map<String, Long> openCases) {
        this.rules = rules;
        this.openCases = openCases;
    }

    /**
     * Finds who a new case is for.
     *
     * @param officeId the office of the citizen's municipality
     * @param akasseId the a-kasse, null when there is none
     * @param trade the citizen's trade, null when unknown
     */
    public Responsibles route(String officeId, @Nullable String akasseId, @Nullable String trade) {
        return new Responsibles(
                find(officeId, Role.EDU_AMBASSADOR, akasseId, trade), find(officeId, Role.CASEWORKER, akasseId, trade));
    }

    private @Nullable String find(String officeId, Role role, @Nullable String akasseId, @Nullable String trade) {
        return rules.stream()
                .filter(rule ->
                        rule.officeId().equals(officeId) && rule.roleId().equals(role.groupId()))
                .filter(rule -> rule.fits(akasseId, trade))
                .min(Comparator.comparingInt((Rule rule) -> -rule.specificity())
                        .thenComparingLong(rule -> openCases.getOrDefault(rule.userId(), 0L)))
                .map(rule -> {
                    openCases.merge(rule.userId(), 1L, Long::sum);
                    return rule.userId();
                })
                .orElse(null);
    }

    record Rule(
            String officeId,
            String roleId,
            String userId,
            @Nullable String akasseId,
            @Nullable String trade) {

        boolean fits(@Nullable String caseAkasse, @Nullable String caseTrade) {
            return (akasseId == null || Objects.equals(akasseId, caseAkasse))
                    && (trade == null || trade.equalsIgnoreCase(caseTrade));
        }

        int specificity() {
            return (akasseId == null ? 0 : 2) + (trade == null ? 0 : 1);
        }
    }

    /** How many open cases somebody works on. */
    record Load(String userId, long openCases) {}
}
