package dk.loeftet.casework.workload;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.TrustedCalls;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.routing.Responsibles;
import dk.loeftet.casework.workload.Handover.Item;
import dk.loeftet.casework.workload.WorkloadController.Wanted;
import dk.loeftet.extension.web.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives tasks to another person, each in a transaction of its own: one that is done meanwhile never holds up the
 * others.
 */
@Service
class HandoverDesk {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final TrustedCalls trusted;
    private final Workloads workloads;
    private final UserNames names;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    HandoverDesk(
            TaskService taskService,
            RuntimeService runtimeService,
            TrustedCalls trusted,
            Workloads workloads,
            UserNames names,
            Journal journal,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.trusted = trusted;
        this.workloads = workloads;
        this.names = names;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Handover handOver(Wanted wanted, Caller caller) {
        Set<String> ids = chosen(wanted.tasks());
        String receiver = wanted.to();
        if (receiver == null || receiver.isBlank()) {
            throw new InvalidInput("to", "Vælg, hvem der skal have opgaverne.");
        }
        boolean withCases = Boolean.TRUE.equals(wanted.cases());
        List<Item> moved = new ArrayList<>();
        List<Item> stayed = new ArrayList<>();
        Set<String> cases = new LinkedHashSet<>();
        Map<String, List<Role>> rolesByOffice = new HashMap<>();
        for (String id : ids) {
            Step step = one(id, wanted, rolesByOffice, caller);
            (step.goes() ? moved : stayed).add(step.item());
            if (step.goes() && withCases && !step.seats().isEmpty()) {
                cases.add(step.item().caseNumber());
            }
        }
        return new Handover(moved, stayed, cases.size());
    }

    private static Set<String> chosen(@Nullable List<String> tasks) {
        Set<String> ids = tasks == null
                ? Set.of()
                : tasks.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        if (ids.isEmpty()) {
            throw new InvalidInput("tasks", "Vælg mindst én opgave.");
        }
        if (ids.size() > Workloads.MOST) {
            throw new InvalidInput(
                    "tasks", "Der kan højst flyttes " + Workloads.MOST + " opgaver ad gangen. Vælg færre.");
        }
        return ids;
    }

    private Step one(String taskId, Wanted wanted, Map<String, List<Role>> rolesByOffice, Caller caller) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                Step step = step(taskId, wanted, rolesByOffice, caller);
                if (step.goes() && !Boolean.TRUE.equals(wanted.preview())) {
                    perform(step, wanted.to(), Boolean.TRUE.equals(wanted.cases()), caller);
                }
                return step;
            }));
        } catch (OptimisticLockingException | NullValueException changedInThisMoment) {
            return Step.stays(taskId, null, null, "En anden har lige ændret opgaven. Genindlæs siden, og prøv igen.");
        }
    }

    private Step step(String taskId, Wanted wanted, Map<String, List<Role>> rolesByOffice, Caller caller) {
        String receiver = wanted.to();
        // Tasks of other offices are not found: the engine keeps tenants apart here too.
        Task task =
                trusted.call(() -> taskService.createTaskQuery().taskId(taskId).singleResult());
        if (task == null || task.getTenantId() == null || !caller.worksIn(task.getTenantId())) {
            return Step.stays(taskId, null, null, "Opgaven er løst eller findes ikke længere.");
        }
        String caseNumber = caseNumber(task);
        String why = whyItStays(task, blankAsNone(wanted.from()), receiver);
        if (why != null) {
            return Step.stays(taskId, task.getName(), caseNumber, why);
        }
        Set<String> groups = trusted.call(() -> taskService.getIdentityLinksForTask(taskId)).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Role> roles = rolesByOffice.computeIfAbsent(
                task.getTenantId(), office -> workloads.workers(office).getOrDefault(receiver, List.of()));
        boolean fits =
                groups.isEmpty() ? !roles.isEmpty() : roles.stream().anyMatch(role -> groups.contains(role.groupId()));
        return fits
                ? new Step(
                        new Item(taskId, task.getName(), caseNumber, null), seats(caseNumber, receiver, roles, groups))
                : Step.stays(taskId, task.getName(), caseNumber, notTheirs(receiver, groups));
    }

    private @Nullable String whyItStays(Task task, @Nullable String from, String receiver) {
        if (receiver.equals(task.getAssignee())) {
            return names.of(receiver) + " har allerede opgaven.";
        }
        if (!Objects.equals(from, task.getAssignee())) {
            return task.getAssignee() == null
                    ? "Opgaven er givet tilbage imens. Genindlæs siden, og prøv igen."
                    : names.of(task.getAssignee()) + " har taget opgaven imens. Genindlæs siden, og prøv igen.";
        }
        return task.isSuspended() ? "Sagen er på pause. Genoptag den først." : null;
    }

    private void perform(Step step, String receiver, boolean withCases, Caller caller) {
        String caseNumber = step.item().caseNumber();
        trusted.call(() -> {
            taskService.setAssignee(step.item().taskId(), receiver);
            return null;
        });
        if (withCases && caseNumber != null) {
            step.seats().forEach(role -> seat(caseNumber, role, receiver, caller));
        }
    }

    private void seat(String caseNumber, Role role, String receiver, Caller caller) {
        String seat = role == Role.EDU_AMBASSADOR
                ? "update case_file set ambassador = :user where case_number = :number"
                : "update case_file set adviser = :user where case_number = :number";
        jdbc.sql(seat).param("user", receiver).param("number", caseNumber).update();
        journal.add(
                caseNumber,
                "Sagen har fået ny " + role.danishName().toLowerCase(Locale.ROOT),
                names.of(receiver) + " har overtaget sagen.",
                caller.userId());
    }

    /** The roles in which the receiver would be named on the case and is not yet; a meeting names nobody. */
    private List<Role> seats(@Nullable String caseNumber, String receiver, List<Role> roles, Set<String> groups) {
        return jdbc.sql("select ambassador, adviser from case_file where case_number = :number")
                .param("number", caseNumber)
                .query(Responsibles.class)
                .optional()
                .map(named -> roles.stream()
                        .filter(role -> groups.contains(role.groupId()))
                        .filter(role -> (role == Role.EDU_AMBASSADOR && !receiver.equals(named.ambassador()))
                                || (role == Role.CASEWORKER && !receiver.equals(named.adviser())))
                        .toList())
                .orElse(List.of());
    }

    private String notTheirs(String receiver, Set<String> groups) {
        String wanted = groups.stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .map(role -> role.danishName().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" eller "));
        return wanted.isEmpty()
                ? "Kun kontorets egne medarbejdere kan få opgaven."
                : names.of(receiver) + " er ikke " + wanted + " på kontoret. Vælg en anden.";
    }

    private @Nullable String caseNumber(Task task) {
        return task.getProcessInstanceId() == null
                ? null
                : trusted.call(() -> runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(task.getProcessInstanceId())
                                .singleResult())
                        .getBusinessKey();
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * What would become of one task.
     *
     * @param seats the roles in which the receiver would be named on the case
     */
    private record Step(Item item, List<Role> seats) {

        static Step stays(String taskId, @Nullable String name, @Nullable String caseNumber, String why) {
            return new Step(new Item(taskId, name, caseNumber, why), List.of());
        }

        boolean goes() {
            return item.why() == null;
        }
    }
}
