package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.control.move.BeforeMove;
import dk.loeftet.casework.control.move.Departure;
import dk.loeftet.casework.partner.Partner;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An a-kasse that waits for an answer to its referral, or was asked about it, hears that the case has gone elsewhere. */
@Component
class ReferralOfMovedCase implements BeforeMove {

    private static final String REFERRAL = "stage_akasse";

    private final JdbcClient jdbc;
    private final MoveMessages messages;

    ReferralOfMovedCase(JdbcClient jdbc, MoveMessages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<String> announces(Departure departure) {
        return waiting(departure)
                .map(fund -> List.of("A-kassen får besked om, at henvisningen ikke behandles videre på trinnet."))
                .orElse(List.of());
    }

    @Override
    public void leaves(Departure departure) {
        waiting(departure)
                .ifPresent(fund -> messages.send(departure, "akasse-henvisning-flyttet", Partner.AKASSE, fund));
    }

    private Optional<String> waiting(Departure departure) {
        return !departure.isFrom(REFERRAL)
                ? Optional.empty()
                : jdbc.sql("select akasse_id from case_file where case_number = :caseNumber and akasse_id is not null")
                        .param("caseNumber", departure.caseNumber())
                        .query(String.class)
                        .optional();
    }
}
