package dk.loeftet.demo;

import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Orders an assessment in each office, so that the schools too find something to do. */
@Component
@Profile("demo")
class DemoOrders {

    private static final String EDUCATION = "industritekniker";

    private final TaskService taskService;
    private final FormService formService;
    private final Partners partners;
    private final Clock clock;

    DemoOrders(TaskService taskService, FormService formService, Partners partners, Clock clock) {
        this.taskService = taskService;
        this.formService = formService;
        this.partners = partners;
        this.clock = clock;
    }

    /** Sends the oldest open order of each office, each to another school. */
    void placeOnePerOffice() {
        List<Partner> schools = partners.ofKind(Partner.SCHOOL);
        Set<String> served = new HashSet<>();
        List<Task> open = taskService.createTaskQuery().taskDefinitionKey("userTask_orderRkv").list().stream()
                .sorted(Comparator.comparing(Task::getTenantId))
                .toList();
        for (Task task : open) {
            if (served.add(task.getTenantId())) {
                formService.submitTaskForm(
                        task.getId(),
                        Variables.createVariables()
                                .putValue("educationId", EDUCATION)
                                .putValue(
                                        "schoolId",
                                        schools.get((served.size() - 1) % schools.size())
                                                .id())
                                .putValue("schoolSharingBasis", "samtykke")
                                .putValue("schoolSharingScope", "Navn, CV og beviser til brug for RKV")
                                .putValue(
                                        "schoolSharingOn", LocalDate.now(clock).toString()));
            }
        }
    }
}
