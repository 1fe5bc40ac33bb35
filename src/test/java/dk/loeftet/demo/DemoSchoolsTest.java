package dk.loeftet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.LoeftetApplication;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What the schools of the demo owe, and what people meet who wait for them. */
@SpringBootTest(
        classes = LoeftetApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:demoschools-${random.uuid};DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
@DirtiesContext // the clock is one for the whole process
class DemoSchoolsTest {

    @Autowired
    private TaskService taskService;

    @Autowired
    private Clock clock;

    @AfterAll
    static void backToTheWorldsTime() {
        ClockUtil.reset();
    }

    @Test
    void oneAssessmentIsOverdueAtASchoolAndTheAmbassadorIsTold() {
        assertThat(taskService
                        .createTaskQuery()
                        .taskName("Registrér RKV-svar")
                        .taskCandidateGroup("skole-vestegnen")
                        .includeAssignedTasks()
                        .dueBefore(Date.from(clock.instant()))
                        .count())
                .isOne();
        assertThat(open("Ryk skolen eller vælg en anden")).isOne();
    }

    @Test
    void oneSchoolLacksPapersAndAnotherHasTimeLeft() {
        assertThat(open("Skaf de manglende papirer")).isOne();
        assertThat(open("Registrér RKV-svar")).isEqualTo(3);
    }

    private long open(String task) {
        return taskService.createTaskQuery().taskName(task).count();
    }
}
