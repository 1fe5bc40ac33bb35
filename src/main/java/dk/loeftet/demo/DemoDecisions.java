package dk.loeftet.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One citizen is being heard and one has complained, so that both can be looked at on the first day. */
@Component
@Profile("demo")
class DemoDecisions {

    private static final String OFFICE = "glostrup";

    private final TaskService taskService;
    private final FormService formService;
    private final RuntimeService runtimeService;
    private final Clock clock;

    DemoDecisions(TaskService taskService, FormService formService, RuntimeService runtimeService, Clock clock) {
        this.taskService = taskService;
        this.formService = formService;
        this.runtimeService = runtimeService;
        this.clock = clock;
    }

    /** Takes the two newest cases, and leaves at least one decision of the office for people to take. */
    void hearOneAndReassessAnother() {
        List<Task> open = open("userTask_decide", OFFICE).stream()
                .sorted(Comparator.comparing(this::caseNumber).reversed())
                .toList();
        if (open.size() > 2) {
            hear(open.get(0));
            refuse(open.get(1));
        }
    }

    private String caseNumber(Task task) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void hear(Task task) {
        formService.submitTaskForm(
                task.getId(),
                Map.of(
                        "decision",
                        "partshoering",
                        "proposedDecision",
                        "afslag",
                        "hearingFacts",
                        "En tidligere arbejdsgiver oplyser, at du har brugt din uddannelse som kok indtil 2023.",
                        "hearingUntil",
                        taskService.getVariable(task.getId(), "hearingUntil")));
    }

    private void refuse(Task task) {
        String caseNumber = caseNumber(task);
        formService.submitTaskForm(
                task.getId(),
                Map.of(
                        "decision",
                        "afslag",
                        "decisionReasons",
                        "Du har en erhvervsuddannelse, som du har brugt inden for de seneste fem år.",
                        "refusalLawRef",
                        "LAB § 97 a",
                        "citizenKnowsFacts",
                        true));
        runtimeService
                .createMessageCorrelation("complaintReceived")
                .processInstanceBusinessKey(caseNumber)
                .correlate();
        for (Task complaint : open("userTask_registerComplaint", OFFICE)) {
            formService.submitTaskForm(
                    complaint.getId(),
                    Map.of(
                            "complaintFiled",
                            "ja",
                            "complaintReceivedOn",
                            LocalDate.now(clock).toString(),
                            "complaintText",
                            "Jeg har ikke arbejdet som kok siden 2019."));
        }
    }

    private List<Task> open(String taskKey, String office) {
        return taskService
                .createTaskQuery()
                .taskDefinitionKey(taskKey)
                .tenantIdIn(office)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }
}
