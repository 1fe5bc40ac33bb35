package dk.loeftet.casework.routing;

import dk.loeftet.casework.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ${responsible.of(execution, 'sagsbehandler')}} in a model: the person named on the case, during absence the
 * substitute; null leaves the task to the group.
 */
@Component("responsible")
public class Responsible {

    private final JdbcClient jdbc;
    private final Clock clock;

    Responsible(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The user who should get a task of the role now.
     *
     * @param roleId the id of a role's group
     */
    public @Nullable String of(DelegateExecution execution, String roleId) {
        String named = named(execution.getProcessBusinessKey(), roleId);
        return named == null ? null : presentOrSubstitute(named, LocalDate.now(clock));
    }

    private @Nullable String named(@Nullable String caseNumber, String roleId) {
        if (caseNumber == null) {
            return null;
        }
        People people = jdbc.sql("select ambassador, adviser from case_file where case_number = :caseNumber")
                .param("caseNumber", caseNumber)
                .query(People.class)
                .optional()
                .orElse(new People(null, null));
        if (Role.EDU_AMBASSADOR.groupId().equals(roleId)) {
            return people.ambassador();
        }
        return Role.CASEWORKER.groupId().equals(roleId) ? people.adviser() : null;
    }

    private @Nullable String presentOrSubstitute(String userId, LocalDate today) {
        Optional<Absence> absence = absenceOf(userId, today);
        if (absence.isEmpty()) {
            return userId;
        }
        String substitute = absence.get().substitute();
        // A substitute who is away too helps nobody: then the group sees the task.
        return substitute == null || absenceOf(substitute, today).isPresent() ? null : substitute;
    }

    private Optional<Absence> absenceOf(String userId, LocalDate today) {
        return jdbc.sql("""
                        select user_id, substitute from absence
                        where user_id = :user and absent_from <= :today and absent_to >= :today
                        order by absent_from desc fetch first 1 rows only
                        """)
                .param("user", userId)
                .param("today", today)
                .query(Absence.class)
                .optional();
    }

    private record People(
            @Nullable String ambassador, @Nullable String adviser) {}

    private record Absence(String userId, @Nullable String substitute) {}
}
