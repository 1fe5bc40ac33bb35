package dk.loeftet.demo;

import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Gives the demo a past, in the ledger of waits alone: cases that are closed have neither instance nor case file, so that
 * nothing links to them. Their ids begin with {@value #MARK}.
 */
@Component
@Profile("demo")
@Order(110)
@ConditionalOnProperty("loeftet.demo.history.enabled")
class DemoHistory implements ApplicationRunner {

    static final String MARK = "fortid-";
    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);

    private static final String WAIT = """
            insert into wait (id, kind, source_id, root_instance_id, process_instance_id, task_id, tenant_id, process_key,
              process_version, definition_id, activity_id, activity_name, activity_type, stage_id, stage_name, waiting_on,
              party, planned, entered_at, claimed_at, left_at, due_on, outcome)
            values (?, 'ACTIVITY', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DemoHistorySettings settings;
    private final JdbcOperations jdbc;
    private final RepositoryService repository;
    private final Offices offices;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Map<String, Model> models = new HashMap<>();

    DemoHistory(
            DemoHistorySettings settings,
            JdbcOperations jdbc,
            RepositoryService repository,
            Offices offices,
            WorkingCalendar calendar,
            Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.repository = repository;
        this.offices = offices;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        Long written = jdbc.queryForObject("select count(*) from wait where source_id like ?", Long.class, MARK + "%");
        if (written == null || written == 0) {
            write(clock.instant());
        }
    }

    private void write(Instant now) {
        List<Object[]> waits = new ArrayList<>();
        List<Object[]> pauses = new ArrayList<>();
        Random random = new Random(settings.seed());
        List<String> offices =
                this.offices.all().stream().map(Office::id).sorted().toList();
        for (int i = 0; i < settings.cases(); i++) {
            // Each case has dice of its own: one more step in one case must not change all that come after it.
            new PastCase(settings, calendar, new Random(random.nextLong()), now)
                    .live(offices, i)
                    .forEach(wait -> {
                        waits.add(row(wait));
                        if (wait.paused() != null) {
                            pauses.add(new Object[] {wait.source(), time(wait.paused()), time(wait.resumed())});
                        }
                    });
        }
        jdbc.batchUpdate(WAIT, waits);
        jdbc.batchUpdate("insert into wait_pause (source_id, paused_at, resumed_at) values (?, ?, ?)", pauses);
        LOG.info("Wrote a past of {} cases with {} waits", settings.cases(), waits.size());
    }

    private Object[] row(PastCase.Wait wait) {
        DemoHistorySettings.Step step = wait.step();
        Model pathway = model(settings.steps().get(0).model());
        Model model = model(step.model());
        FlowElement activity = model.element(step.activity());
        FlowElement stage = pathway.element(step.stage());
        String type = activity.getElementType().getTypeName();
        return new Object[] {
            wait.id(),
            wait.source(),
            wait.root(),
            wait.root(),
            "userTask".equals(type) ? wait.source() : null,
            wait.office(),
            pathway.definition().getKey(),
            pathway.definition().getVersion(),
            model.definition().getId(),
            activity.getId(),
            oneLine(activity.getName()),
            type,
            stage.getId(),
            oneLine(stage.getName()),
            step.waitingOn(),
            wait.party(),
            step.planned(),
            time(wait.entered()),
            "userTask".equals(type) ? time(wait.claimed()) : null,
            time(wait.left()),
            wait.due(),
            wait.outcome()
        };
    }

    private Model model(String key) {
        return models.computeIfAbsent(key, missing -> {
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(missing)
                    .latestVersion()
                    .list()
                    .get(0);
            return new Model(definition, repository.getBpmnModelInstance(definition.getId()));
        });
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Model(ProcessDefinition definition, BpmnModelInstance drawing) {

        FlowElement element(String id) {
            FlowElement element = drawing.getModelElementById(id);
            if (element == null) {
                throw new IllegalStateException("demo/historie.yaml: " + definition.getKey() + " has no " + id);
            }
            return element;
        }
    }
}
