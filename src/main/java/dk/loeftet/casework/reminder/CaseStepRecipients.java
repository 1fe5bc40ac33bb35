package dk.loeftet.casework.reminder;

import dk.loeftet.casework.routing.Colleagues;
import dk.loeftet.extension.notification.SendingPermission;
import dk.loeftet.extension.sweep.DueStep;
import dk.loeftet.extension.sweep.StepRecipients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who hears of a batch of due steps from a few reads for the whole batch. */
@Component
class CaseStepRecipients implements StepRecipients {

    private final IdentityService identityService;
    private final JdbcClient jdbc;
    private final SendingPermission permission;
    private final Clock clock;

    CaseStepRecipients(IdentityService identityService, JdbcClient jdbc, SendingPermission permission, Clock clock) {
        this.identityService = identityService;
        this.jdbc = jdbc;
        this.permission = permission;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Set<String>> of(List<DueStep> steps) {
        Set<String> numbers = steps.stream()
                .map(DueStep::businessKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Targets targets = new Targets(
                new Colleagues(identityService, jdbc, LocalDate.now(clock)), CasePeople.of(numbers, jdbc), permission);
        return steps.stream().collect(Collectors.toMap(DueStep::waitId, targets::of));
    }
}
