package dk.loeftet.extension.wait.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger, {@code loeftet.wait.ledger}.
 *
 * @param enabled whether waits are written down
 * @param rebuildAtStart whether a ledger that is empty although cases run is made from the engine's history when the
 *     application starts
 */
@ConfigurationProperties("loeftet.wait.ledger")
record LedgerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean rebuildAtStart) {}
