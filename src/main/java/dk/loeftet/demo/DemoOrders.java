package dk.loeftet.demo;

import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Orders assessments, so that the schools too find something to do, and ambassadors meet schools that do not deliver. */
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
        for (Task task : openOrders()) {
            if (served.add(task.getTenantId())) {
                place(task, schools.get((served.size() - 1) % schools.size()).id());
            }
        }
    }

    /** Sends one order of the first office to the first school, which will not answer. */
    void placeOneThatIsForgotten() {
        openOrders().stream()
                .findFirst()
                .ifPresent(task ->
                        place(task, partners.ofKind(Partner.SCHOOL).get(0).id()));
    }

    /** Sends one order more to the last school, which answers that it lacks papers. */
    void placeOneThatLacksPapers() {
        List<Partner> schools = partners.ofKind(Partner.SCHOOL);
        openOrders().stream().findFirst().ifPresent(task -> {
            place(task, schools.get(schools.size() - 1).id());
            answerOf(task)
                    .ifPresent(answer -> formService.submitTaskForm(
                            answer.getId(),
                            Variables.createVariables()
                                    .putValue("rkvAnswer", "mangler")
                                    .putValue("missingPapers", "Truckcertifikat og bevis for AMU-kurser")));
        });
    }

    private List<Task> openOrders() {
        return taskService.createTaskQuery().taskDefinitionKey("userTask_orderRkv").list().stream()
                .sorted(Comparator.comparing(Task::getTenantId))
                .toList();
    }

    private Optional<Task> answerOf(Task order) {
        return Optional.ofNullable(taskService
                .createTaskQuery()
                .processInstanceId(order.getProcessInstanceId())
                .taskDefinitionKey("userTask_rkvResult")
                .singleResult());
    }

    private void place(Task order, String schoolId) {
        formService.submitTaskForm(
                order.getId(),
                Variables.createVariables()
                        .putValue("educationId", EDUCATION)
                        .putValue("schoolId", schoolId)
                        .putValue("schoolSharingBasis", "samtykke")
                        .putValue("schoolSharingScope", "Navn, CV og beviser til brug for RKV")
                        .putValue("schoolSharingOn", LocalDate.now(clock).toString()));
    }
}
