package dk.loeftet.casework.sharing;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the task list which of its tasks a partner was taken away from. */
@Component
public class EndedSharing {

    private final SharingBases bases;
    private final StoppedTasks stopped;

    EndedSharing(SharingBases bases, StoppedTasks stopped) {
        this.bases = bases;
        this.stopped = stopped;
    }

    /** The ids of the tasks of these cases that wait for a partner who may no longer see them. */
    public Set<String> tasksOf(Collection<String> caseNumbers) {
        // Few cases have ended sharing: only those are looked at more closely.
        return bases.endedAmong(caseNumbers).stream()
                .flatMap(number -> stopped.of(number).stream())
                .map(StoppedTask::taskId)
                .collect(Collectors.toSet());
    }
}
