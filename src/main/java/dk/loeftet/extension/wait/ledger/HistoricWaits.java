package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.Deadlines;
import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.WaitWords;
import dk.loeftet.extension.wait.WorkingCalendar;
import dk.loeftet.extension.wait.ledger.DeadlineStore.Held;
import dk.loeftet.extension.wait.ledger.HistoricCase.Failure;
import dk.loeftet.extension.wait.ledger.HistoricCase.Link;
import dk.loeftet.extension.wait.ledger.HistoricCase.Stop;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.lang.Nullable;

/** The rows of one case as its history tells them. */
class HistoricWaits {

    private final Models models;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HistoricWaits(Models models, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.models = models;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<WaitRow> of(HistoricCase all) {
        List<WaitRow> rows = new ArrayList<>();
        for (Stop stop : all.stops()) {
            ActivityImpl activity = models.activity(stop.definitionId(), stop.activityId());
            if (WaitPlaces.isWait(activity)) {
                rows.add(row(all, stop, activity));
            }
        }
        all.failures().forEach(failure -> row(all, failure).ifPresent(rows::add));
        return rows;
    }

    private WaitRow row(HistoricCase all, Stop stop, ActivityImpl activity) {
        Optional<WaitWords> words = WaitWords.of(activity);
        boolean planned = words.map(WaitWords::planned).orElse(false);
        List<Link> links = all.links().stream()
                .filter(link -> link.taskId().equals(stop.taskId()))
                .toList();
        Actor actor = new Actor(
                words.flatMap(WaitWords::waitingOn).orElse(null),
                words.flatMap(WaitWords::party)
                        .flatMap(party -> models.party(party, stop.processInstanceId()))
                        .orElse(null),
                planned,
                stop.taskId(),
                stop.assignee(),
                links.stream()
                        .filter(link -> link.added() && link.groupId() != null)
                        .map(Link::groupId)
                        .findFirst()
                        .orElse(null),
                claimedAt(links));
        DueTime due = WaitPlaces.isTask(activity) ? ofTask(all, stop, words) : ofWait(all, stop, planned);
        boolean cancelled = stop.cancelled() && !wasMet(all, stop);
        Place place = place(all, stop.processInstanceId(), stop.definitionId(), stop.tenantId(), activity);
        return row(
                all, WaitRow.Kind.ACTIVITY, stop.id(), stop.startedAt(), stop.endedAt(), cancelled, place, actor, due);
    }

    private Optional<WaitRow> row(HistoricCase all, Failure failure) {
        ActivityImpl activity = models.activity(failure.definitionId(), failure.activityId());
        if (activity == null) {
            return Optional.empty();
        }
        DueTime due = deadlines
                .findDueDay(IncidentEvents.DEADLINE, failure.tenantId(), day(failure.createdAt()))
                .map(day ->
                        own(all, failure.id()).map(held -> day.on(held.dueOn())).orElse(day))
                .map(day -> DueTime.of(day, false, clock.instant(), calendar))
                .orElse(DueTime.NEVER);
        Place place = place(all, failure.processInstanceId(), failure.definitionId(), failure.tenantId(), activity);
        return Optional.of(row(
                all,
                WaitRow.Kind.INCIDENT,
                failure.id(),
                failure.createdAt(),
                failure.endedAt(),
                failure.deleted(),
                place,
                Actor.SYSTEM,
                due));
    }

    private static WaitRow row(
            HistoricCase all,
            WaitRow.Kind kind,
            String id,
            Instant enteredAt,
            @Nullable Instant leftAt,
            boolean cancelled,
            Place place,
            Actor actor,
            DueTime due) {
        Instant pausedAt = leftAt == null ? all.pausedSince().get(id) : null;
        return new WaitRow(
                kind,
                id,
                enteredAt,
                leftAt,
                leftAt == null ? null : Outcome.of(cancelled, due.on(), leftAt),
                pausedAt,
                place,
                actor,
                leftAt != null ? due.over() : pausedAt != null ? due.still() : due);
    }

    private DueTime ofTask(HistoricCase all, Stop stop, Optional<WaitWords> words) {
        if (stop.dueAt() == null) {
            return DueTime.NEVER;
        }
        return own(all, stop.id())
                .map(Held::key)
                .or(() -> words.flatMap(WaitWords::deadline).filter(Models::isOneKey))
                .flatMap(key -> dueDay(key, stop))
                .map(due -> DueTime.of(due.on(day(stop.dueAt())), stop.dueAt(), clock.instant(), calendar))
                .orElseGet(() -> DueTime.at(stop.dueAt()));
    }

    private DueTime ofWait(HistoricCase all, Stop stop, boolean planned) {
        return own(all, stop.id())
                .flatMap(held -> dueDay(held.key(), stop).map(due -> due.on(held.dueOn())))
                .map(due -> DueTime.of(due, planned, clock.instant(), calendar))
                .orElse(DueTime.NEVER);
    }

    /** By the table as it held when the token stopped. */
    private Optional<DueDay> dueDay(String key, Stop stop) {
        return deadlines.findDueDay(key, stop.tenantId(), day(stop.startedAt()));
    }

    private static Optional<Held> own(HistoricCase all, String sourceId) {
        return all.held().getOrDefault(sourceId, List.of()).stream()
                .filter(Held::own)
                .findFirst();
    }

    /** An event gateway that was left for one of its events in the same moment was met. */
    private boolean wasMet(HistoricCase all, Stop gateway) {
        Stream<Stop> after = all.stops().stream()
                .filter(stop -> stop.processInstanceId().equals(gateway.processInstanceId()))
                .filter(stop -> stop.startedAt().equals(gateway.endedAt()));
        return after.anyMatch(stop -> gateway.activityId()
                .equals(WaitPlaces.gatewayBefore(models.activity(stop.definitionId(), stop.activityId()))));
    }

    /** Who passes a task on leaves the day on which it was taken; who lays it down clears it. */
    private static @Nullable Instant claimedAt(List<Link> links) {
        Instant claimed = null;
        for (Link link : links) {
            if (link.userId() != null) {
                boolean passedOn = links.stream()
                        .anyMatch(other -> other.added()
                                && other.userId() != null
                                && other.at().equals(link.at()));
                if (!passedOn) {
                    claimed = null;
                } else if (claimed == null) {
                    claimed = link.at();
                }
            }
        }
        return claimed;
    }

    private Place place(
            HistoricCase all,
            String processInstanceId,
            String definitionId,
            @Nullable String tenantId,
            ActivityImpl activity) {
        ActivityImpl outermost = activity;
        for (Stop caller = all.callerOf(processInstanceId);
                caller != null;
                caller = all.callerOf(caller.processInstanceId())) {
            outermost = models.activity(caller.definitionId(), caller.activityId());
        }
        ActivityImpl stage = outermost == null ? null : WaitPlaces.stage(outermost);
        ProcessDefinitionEntity main = models.definition(all.rootDefinitionId());
        return new Place(
                all.rootInstanceId(),
                processInstanceId,
                all.businessKey(),
                tenantId,
                main.getKey(),
                main.getVersion(),
                definitionId,
                activity.getId(),
                WaitPlaces.name(activity),
                WaitPlaces.type(activity),
                stage == null ? null : stage.getId(),
                stage == null ? null : WaitPlaces.name(stage));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }
}
