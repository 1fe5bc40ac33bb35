package dk.loeftet.casework.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out meeting numbers such as {@code M-2026-000012}, without gaps. */
@Repository
class MeetingNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    MeetingNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next number; used up when the transaction commits, and nobody else gets one before that. */
    String next() {
        int year = LocalDate.now(clock).getYear();
        int number = locked(year).orElseGet(() -> {
                    begin(year);
                    return locked(year).orElseThrow();
                })
                + 1;
        jdbc.sql("update info_meeting_number set last_number = :last where meeting_year = :year")
                .param("last", number)
                .param("year", year)
                .update();
        return "M-%d-%06d".formatted(year, number);
    }

    private Optional<Integer> locked(int year) {
        return jdbc.sql("select last_number from info_meeting_number where meeting_year = :year for update")
                .param("year", year)
                .query(Integer.class)
                .optional();
    }

    /** In a transaction of its own: the row of a new year must be there for everyone before it can be locked. */
    private void begin(int year) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("insert into info_meeting_number (meeting_year, last_number) values (:year, 0)")
                            .param("year", year)
                            .update());
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            // The row is there, and that is all that matters.
        }
    }
}
