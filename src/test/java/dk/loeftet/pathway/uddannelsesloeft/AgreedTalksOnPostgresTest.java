package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.support.OnPostgres;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnPostgres
class AgreedTalksOnPostgresTest implements AgreedTalks {

    private Pathwayland land;

    @BeforeEach
    void aLand(@Autowired ApplicationContext context) {
        land = new Pathwayland(context).prepared();
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Override
    public Pathwayland land() {
        return land;
    }
}
