package dk.loeftet.casework.partner;

import dk.loeftet.extension.wait.Amount;
import dk.loeftet.extension.wait.DateUnit;
import dk.loeftet.extension.wait.DeadlineOverride;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines that were agreed with a school or another partner (UA-47) go before the deadline table. */
@Component
class AgreedDeadlines implements DeadlineOverride {

    private final JdbcClient jdbc;

    AgreedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Amount> amountFor(String key, String party, LocalDate on) {
        return jdbc.sql("""
                        select amount as count, unit from partner_agreement
                        where partner_id = :party and deadline_key = :key
                          and valid_from <= :on and (valid_to is null or valid_to >= :on)
                        order by valid_from desc fetch first 1 rows only
                        """)
                .param("party", party)
                .param("key", key)
                .param("on", on)
                .query((row, number) -> new Amount(row.getInt("count"), DateUnit.valueOf(row.getString("unit"))))
                .optional();
    }
}
