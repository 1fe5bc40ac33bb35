package dk.loeftet.casework.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out case numbers such as {@code 2026-000123}: without gaps, because a number is only used up when the
 * transaction that took it commits.
 *
 * <p>The year's row is also the lock under which cases are registered, so that two lists with the same person, read at
 * the same time, start one case and not two.
 */
@Repository
public class CaseNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    CaseNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Waits until nobody else registers cases; the series is the caller's until the current transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Series open() {
        int year = LocalDate.now(clock).getYear();
        return new Series(year, lastNumber(year));
    }

    /** Keeps how far the series has come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Series series) {
        jdbc.sql("update case_number set last_number = :last where case_year = :year")
                .param("last", series.last)
                .param("year", series.year)
                .update();
    }

    private int lastNumber(int year) {
        return locked(year).orElseGet(() -> {
            begin(year);
            return locked(year).orElseThrow();
        });
    }

    private Optional<Integer> locked(int year) {
        return jdbc.sql("select last_number from case_number where case_year = :year for update")
                .param("year", year)
                .query(Integer.class)
                .optional();
    }

    /** In a transaction of its own: the row of a new year must be there for everyone before it can be locked. */
    private void begin(int year) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("insert into case_number (case_year, last_number) values (:year, 0)")
                            .param("year", year)
                            .update());
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            // The row is there, and that is all that matters.
        }
    }

    /** The numbers of one year from here on. For one thread. */
    public static final class Series {

        private final int year;
        private int last;

        private Series(int year, int last) {
            this.year = year;
            this.last = last;
        }

        /** The next number; used up when the series is kept and its transaction commits. */
        public String next() {
            last++;
            return "%d-%06d".formatted(year, last);
        }
    }
}
