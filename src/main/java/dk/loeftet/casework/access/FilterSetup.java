package dk.loeftet.casework.access;

import java.util.Arrays;
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

/**
 * The lists in Tasklist: own tasks, overdue and paused ones, those of the office and one list per role. Tasklist sorts them,
 * newest first until somebody chooses otherwise. An existing list is left as people set it.
 */
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
                .ifNew(this::leadersMayRead);
        create(
                        "Kontorets forfaldne opgaver",
                        "Alle opgaver på kontoret, hvor fristen er overskredet",
                        6,
                        q -> q.dueBeforeExpression("${now()}"))
                .ifNew(this::leadersMayRead);
        create(
                        "Kontorets opgaver uden ansvarlig",
                        "Opgaver på kontoret, som ingen har taget",
                        7,
                        TaskQuery::taskUnassigned)
                .ifNew(this::leadersMayRead);
        createPaused(
                        "Mine opgaver på pause",
                        "Mine opgaver i sager, som er på pause",
                        8,
                        q -> q.taskAssigneeExpression("${currentUser()}"))
                .ifNew(filter ->
                        Arrays.stream(Role.values()).filter(Role::worksOnTasks).forEach(role -> mayRead(filter, role)));
        createPaused(
                        "Kontorets opgaver på pause",
                        "Alle opgaver på kontoret i sager, som er på pause",
                        9,
                        UnaryOperator.identity())
                .ifNew(this::leadersMayRead);
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

    /** The tasks of a case that stands still are nobody's work. */
    private Created create(String name, String description, int priority, UnaryOperator<TaskQuery> tasks) {
        return save(
                name,
                description,
                priority,
                tasks.apply(taskService.createTaskQuery().active()));
    }

    /** Nothing is lost from sight while it stands still. */
    private Created createPaused(String name, String description, int priority, UnaryOperator<TaskQuery> tasks) {
        return save(
                name,
                description,
                priority,
                tasks.apply(taskService.createTaskQuery().suspended()));
    }

    private Created save(String name, String description, int priority, TaskQuery query) {
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
        Filter filter = filterService.newTaskFilter(name).setQuery(query).setProperties(properties);
        return new Created(filterService.saveFilter(filter));
    }

    private void everybodyMayRead(Filter filter) {
        Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        read(filter, authorization);
    }

    private void leadersMayRead(Filter filter) {
        mayRead(filter, Role.TEAM_LEADER);
        mayRead(filter, Role.MANAGER);
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
