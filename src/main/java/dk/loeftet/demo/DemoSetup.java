package dk.loeftet.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty database with the demo, once. The application is healthy only when the demo is complete, so that
 * nobody meets half of it.
 */
@Component
@Profile("demo")
@Order(100)
class DemoSetup implements ApplicationRunner, HealthIndicator {

    private static final String COMPLETE = "select count(*) from demo_complete";

    private final DemoSettings settings;
    private final DemoUsers users;
    private final DemoPartners partners;
    private final DemoCases cases;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private volatile boolean complete;

    DemoSetup(
            DemoSettings settings,
            DemoUsers users,
            DemoPartners partners,
            DemoCases cases,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.settings = settings;
        this.users = users;
        this.partners = partners;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (rows("select count(*) from partner") == 0) {
            transaction.executeWithoutResult(status -> {
                users.create(settings);
                partners.create(settings);
            });
        }
        if (rows(COMPLETE) == 0) {
            if (rows("select count(*) from case_file") > 0) {
                throw new HalfADemo();
            }
            cases.create();
            jdbc.sql("insert into demo_complete (id) values (1)").update();
        }
        complete = true;
    }

    /** Whether all is there: until then the cases are still being made. */
    boolean isComplete() {
        return complete;
    }

    @Override
    public Health health() {
        return complete && rows("select count(*) from case_file") > 0
                ? Health.up().build()
                : Health.down()
                        .withDetail("demo", "The demo cases are not there yet")
                        .build();
    }

    private long rows(String count) {
        return jdbc.sql(count).query(Long.class).single();
    }
}
