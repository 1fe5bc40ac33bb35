package dk.loeftet.casework.sharing;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the open tasks of a case out of the hands and out of the sight of a partner, and gives them back; meanwhile they
 * stay with the ambassador. During a
 * pause too: a consent may be withdrawn at any time.
 */
@Component
class PartnerTasks {

    private final TaskService taskService;
    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final Partners partners;
    private final SharingBases bases;
    private final ModelledPartners modelled;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;

    PartnerTasks(
            TaskService taskService,
            IdentityService identityService,
            AuthorizationService authorizationService,
            Partners partners,
            SharingBases bases,
            ModelledPartners modelled,
            RuntimeService runtimeService,
            TrustedCalls trusted) {
        this.taskService = taskService;
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.partners = partners;
        this.bases = bases;
        this.modelled = modelled;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
    }

    /** Within the caller's transaction, in which nobody else sees that a case on pause has moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String caseNumber, String partnerKind) {
        change(caseNumber, task -> {
            takeFromGroups(task, partnerKind);
            takeFromAssignee(task, caseNumber, partnerKind);
        });
    }

    /** Shows the partners again what the model meant for them; whoever has a task keeps it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(String caseNumber, String partnerKind) {
        change(
                caseNumber,
                task -> modelled.of(task.getId()).stream()
                        .filter(partner -> partner.kind().equals(partnerKind))
                        .filter(partner -> taskService.getIdentityLinksForTask(task.getId()).stream()
                                .noneMatch(link -> partner.id().equals(link.getGroupId())))
                        .forEach(partner -> taskService.addCandidateGroup(task.getId(), partner.id())));
    }

    private void change(String caseNumber, Consumer<Task> change) {
        Set<String> standingStill = trusted.call(() -> tasks(caseNumber).stream()
                .filter(Task::isSuspended)
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet()));
        // The engine lets nobody change a task that stands still, and reads what is changed only in its next command.
        each(standingStill, runtimeService::activateProcessInstanceById);
        trusted.call(() -> {
            tasks(caseNumber).forEach(change);
            return null;
        });
        each(standingStill, runtimeService::suspendProcessInstanceById);
    }

    private List<Task> tasks(String caseNumber) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    private void each(Set<String> instances, Consumer<String> change) {
        for (String instance : instances) {
            trusted.call(() -> {
                change.accept(instance);
                return null;
            });
        }
    }

    private void takeFromGroups(Task task, String partnerKind) {
        List<String> groups = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> isPartner(group, partnerKind))
                .toList();
        for (String group : groups) {
            taskService.deleteCandidateGroup(task.getId(), group);
            // The engine leaves the right behind that it gave together with the candidacy.
            forget(rightsOn(task).groupIdIn(group));
        }
    }

    private void takeFromAssignee(Task task, String caseNumber, String partnerKind) {
        String assignee = task.getAssignee();
        if (assignee == null
                || identityService.createGroupQuery().groupMember(assignee).list().stream()
                        .map(Group::getId)
                        .noneMatch(group -> isPartner(group, partnerKind))) {
            return;
        }
        String ambassador = bases.ambassadorOf(caseNumber).orElse(null);
        taskService.setAssignee(task.getId(), ambassador);
        forget(rightsOn(task).userIdIn(assignee));
        if (ambassador == null) {
            taskService.addCandidateGroup(task.getId(), Role.EDU_AMBASSADOR.groupId());
        }
    }

    private AuthorizationQuery rightsOn(Task task) {
        return authorizationService
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId());
    }

    private void forget(AuthorizationQuery rights) {
        rights.list().forEach(right -> authorizationService.deleteAuthorization(right.getId()));
    }

    private boolean isPartner(String group, String partnerKind) {
        return group != null
                && partners.byId(group)
                        .map(Partner::kind)
                        .filter(partnerKind::equals)
                        .isPresent();
    }
}
