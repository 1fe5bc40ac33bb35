package dk.loeftet.casework.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists in Tasklist: own tasks, overdue tasks and one list per role. An existing list is left as people set it. */
@Component
@Order(40)
class FilterSetup implements ApplicationRunner {

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    FilterSetup(FilterService filterService, TaskService taskService, AuthorizationService authorizationService) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        create("Mine opgaver", "Opgaver, som jeg står på", 1, q -> q.taskAssigneeExpression("${currentUser()}"))
                .ifNew(this::everybodyMayRead);
        create(
                        "Mine forfaldne opgaver",
                        "Mine opgaver, hvor fristen er overskredet",
                        2,
                        q -> q.taskAssigneeExpression("${currentUser()}").dueBeforeExpression("${now()}"))
                .ifNew(this::everybodyMayRead);
        create(
                        "Ledige opgaver",
                        "Opgaver i mine grupper, som ingen har taget",
                        3,
                        q -> q.taskCandidateGroupInExpression("${currentUserGroups()}"))
                .ifNew(this::everybodyMayRead);
        create(
                        "Vurderinger til min skole",
                        "Realkompetencevurderinger, som skolen er bedt om",
                        4,
                        q -> q.taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks())
                .ifNew(filter -> mayRead(filter, Role.SCHOOL_RKV));
        create("Kontorets opgaver", "Alle åbne opgaver på kontoret", 5, UnaryOperator.identity())
                .ifNew(filter -> {
                    mayRead(filter, Role.TEAM_LEADER);
                    mayRead(filter, Role.MANAGER);
                });
        int priority = 10;
        for (Role role : Role.values()) {
            if (role.worksOnTasks()) {
                create(
                                role.danishName() + ": alle opgaver",
                                "Alle åbne opgaver for rollen på kontoret",
                                priority++,
                                q -> q.taskCandidateGroup(role.groupId()).includeAssignedTasks())
                        .ifNew(filter -> mayRead(filter, role));
            }
        }
    }

    private Created create(String name, String description, int priority, UnaryOperator<TaskQuery> tasks) {
        if (filterService.createFilterQuery().filterName(name).count() > 0) {
            return new Created(null);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", "#1b5e7b");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        // The tasks of a case that stands still are nobody's work.
        TaskQuery query = tasks.apply(taskService.createTaskQuery().active());
        Filter filter = filterService.newTaskFilter(name).setQuery(query).setProperties(properties);
        return new Created(filterService.saveFilter(filter));
    }

    private void everybodyMayRead(Filter filter) {
        Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        read(filter, authorization);
    }

    private void mayRead(Filter filter, Role role) {
        Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(role.groupId());
        read(filter, authorization);
    }

    private void read(Filter filter, Authorization authorization) {
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(authorization);
    }

    /** A list that was made now, or none when it was there already. */
    private record Created(@Nullable Filter filter) {

        void ifNew(Consumer<Filter> action) {
            if (filter != null) {
                action.accept(filter);
            }
        }
    }
}
