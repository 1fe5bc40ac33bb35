package dk.loeftet.extension.wait.ledger;

import dk.loeftet.extension.wait.DueDay;
import dk.loeftet.extension.wait.ledger.DeadlineStore.Held;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The deadlines that were given in this command and are not written yet, by activity instance and key. */
final class NewDeadlines {

    private final Map<String, OfInstance> byActivityInstance = new LinkedHashMap<>();

    Optional<LocalDate> find(String activityInstanceId, String key) {
        return Optional.ofNullable(byActivityInstance.get(activityInstanceId))
                .map(all -> all.days().get(key))
                .map(Held::dueOn);
    }

    void hold(String activityInstanceId, String processInstanceId, String key, LocalDate day) {
        of(activityInstanceId, processInstanceId).days().putIfAbsent(key, new Held(key, day, false));
    }

    /** By this deadline the wait itself is due. */
    void own(String activityInstanceId, String processInstanceId, DueDay due) {
        of(activityInstanceId, processInstanceId).days().put(due.key(), new Held(due.key(), due.on(), true));
    }

    void writeTo(DeadlineStore store) {
        byActivityInstance.forEach((activityInstanceId, all) ->
                all.days().values().forEach(held -> store.insert(activityInstanceId, all.processInstanceId(), held)));
        byActivityInstance.clear();
    }

    private OfInstance of(String activityInstanceId, String processInstanceId) {
        return byActivityInstance.computeIfAbsent(
                activityInstanceId, id -> new OfInstance(processInstanceId, new LinkedHashMap<>()));
    }

    private record OfInstance(String processInstanceId, Map<String, Held> days) {}
}
