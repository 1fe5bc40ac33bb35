package dk.loeftet.demo;

import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.Comparator;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Not every case goes straight on: a school has reported absence, and a citizen wishes placement in a company. */
@Component
@Profile("demo")
class DemoDetours {

    private static final String OFFICE = "glostrup";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final Partners partners;

    DemoDetours(RuntimeService runtimeService, TaskService taskService, FormService formService, Partners partners) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.partners = partners;
    }

    void happen() {
        reportAbsence();
        wishForPlacement();
    }

    private void reportAbsence() {
        runtimeService.createEventSubscriptionQuery().eventName("absenceReported").tenantIdIn(OFFICE).list().stream()
                .map(EventSubscription::getProcessInstanceId)
                .map(id -> runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .min(Comparator.comparing(instance -> instance.getBusinessKey()))
                .ifPresent(instance -> runtimeService
                        .createMessageCorrelation("absenceReported")
                        .processInstanceId(instance.getId())
                        .correlate());
    }

    /** The newest case at its personal path; an older one is left for whoever tries the demo. */
    private void wishForPlacement() {
        taskService.createTaskQuery().taskDefinitionKey("userTask_personalPath").tenantIdIn(OFFICE).list().stream()
                .max(Comparator.comparing(Task::getCreateTime).thenComparing(this::caseNumber))
                .ifPresent(task -> formService.submitTaskForm(
                        task.getId(),
                        Variables.createVariables()
                                .putValue("pathChoice", "valgt")
                                .putValue("educationId", "industritekniker")
                                .putValue(
                                        "schoolId",
                                        partners.ofKind(Partner.SCHOOL).get(0).id())
                                .putValue("distanceKm", 11)
                                .putValue("placementType", "virksomhed")
                                .putValue("monthlyBefore", 20_100)
                                .putValue("monthlyAfter", 22_100)));
    }

    private String caseNumber(Task task) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
