package dk.loeftet.extension.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.lang.Nullable;

/** Tells who has the task, else everybody in the group that the task or the escalation names. */
class GroupMembers implements StepRecipients {

    private final IdentityService identityService;

    GroupMembers(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Map<UUID, Set<String>> of(List<DueStep> steps) {
        Map<String, Set<String>> known = new HashMap<>();
        return steps.stream().collect(Collectors.toMap(DueStep::waitId, step -> of(step, known)));
    }

    private Set<String> of(DueStep step, Map<String, Set<String>> known) {
        if (step.isReminder() && step.assignee() != null) {
            return Set.of(step.assignee());
        }
        String group = step.isReminder() ? step.groupId() : step.step().role();
        return group == null
                ? Set.of()
                : known.computeIfAbsent(group + " " + step.tenantId(), pair -> members(group, step.tenantId()));
    }

    private Set<String> members(String group, @Nullable String tenantId) {
        UserQuery query = identityService.createUserQuery().memberOfGroup(group);
        return (tenantId == null ? query : query.memberOfTenant(tenantId))
                .list().stream().map(User::getId).collect(Collectors.toSet());
    }
}
