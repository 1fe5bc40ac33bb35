package dk.loeftet.extension.form;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing but the extension, a case table and a way to call the engine. No component: others must not scan it. */
@EnableAutoConfiguration
class FormGuardApplication {

    @Bean
    CaseFile caseFile(JdbcClient jdbc) {
        return new CaseFile(jdbc);
    }

    @Bean
    GuardedEngine guardedEngine(
            TestRestTemplate rest,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            FormService forms) {
        return new GuardedEngine(rest, repository, runtime, tasks, history, forms);
    }
}
