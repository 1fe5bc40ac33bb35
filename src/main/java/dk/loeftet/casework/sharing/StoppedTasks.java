package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.cases.ModelProperties;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the open tasks that a partner was taken away from, and says what can be done with them. */
@Component
class StoppedTasks {

    /** What to do without the partner, as the model says it on the task. */
    static final String WAY = "withoutSharing";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final ModelledPartners modelled;
    private final SharingBases bases;
    private final TrustedCalls trusted;

    StoppedTasks(
            TaskService taskService,
            RepositoryService repositoryService,
            ModelledPartners modelled,
            SharingBases bases,
            TrustedCalls trusted) {
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.modelled = modelled;
        this.bases = bases;
        this.trusted = trusted;
    }

    List<StoppedTask> of(String caseNumber) {
        List<SharingBasis> ended = bases.ended(caseNumber);
        return ended.isEmpty()
                ? List.of()
                : trusted.call(
                        () -> taskService.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                                .flatMap(task -> stopped(task, ended).stream())
                                .toList());
    }

    /** What whoever opens the task is told; empty for every other task. */
    String inWords(String caseNumber, String taskId) {
        return of(caseNumber).stream()
                .filter(stopped -> stopped.taskId().equals(taskId))
                .findFirst()
                .map(StoppedTasks::inWords)
                .orElse("");
    }

    private static String inWords(StoppedTask stopped) {
        String partner = SharingPartner.ofKind(stopped.kind())
                .map(SharingPartner::danishName)
                .orElse(stopped.kind());
        return (SharingBasis.CONSENT.equals(stopped.basis()) ? "Samtykket" : "Grundlaget")
                + " til at dele oplysninger med " + partner + " er trukket tilbage den "
                + DAY.format(stopped.withdrawnOn()) + ", og " + partner + " kan ikke længere se opgaven. "
                + "Enten: Notér et nyt grundlag under fanen »Sag«. Eller: "
                + Optional.ofNullable(stopped.way()).orElse(StoppedTask.BY_YOURSELF);
    }

    private Optional<StoppedTask> stopped(Task task, List<SharingBasis> ended) {
        return modelled.of(task.getId()).stream()
                .flatMap(partner ->
                        ended.stream().filter(basis -> basis.partnerKind().equals(partner.kind())))
                .findFirst()
                .map(basis -> new StoppedTask(
                        task.getId(),
                        task.getName(),
                        basis.partnerKind(),
                        basis.basis(),
                        basis.withdrawnOn(),
                        wayOf(task)));
    }

    private String wayOf(Task task) {
        return ModelProperties.of(
                        repositoryService
                                .getBpmnModelInstance(task.getProcessDefinitionId())
                                .getModelElementById(task.getTaskDefinitionKey()),
                        WAY)
                .orElse(StoppedTask.BY_YOURSELF);
    }
}
