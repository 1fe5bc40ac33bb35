package dk.loeftet.casework.reminder;

import dk.loeftet.casework.access.AccessDenied;
import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.tasklist.TasklistPage;
import dk.loeftet.extension.web.InvalidInput;
import org.springframework.context.annotation.Bean;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller wants to read in the morning; everybody decides for oneself. */
@RestController
@RequestMapping("/api/me/digest")
class DigestController {

    private final Callers callers;
    private final DigestChoices choices;

    DigestController(Callers callers, DigestChoices choices) {
        this.callers = callers;
        this.choices = choices;
    }

    @Bean
    static TasklistPage digestPage() {
        return new TasklistPage("digest", 90, Caller::isInternal);
    }

    @GetMapping
    Shown chosen() {
        Caller caller = reader();
        return shown(caller, choices.of(caller.userId()));
    }

    @PutMapping
    Shown choose(@RequestBody Wanted wanted) {
        Caller caller = reader();
        if (wanted.tasks() == null || wanted.team() == null) {
            throw new InvalidInput(
                    wanted.tasks() == null ? "tasks" : "team", "Vælg, om du vil have morgenmailen: ja eller nej.");
        }
        DigestChoices.Choice choice = new DigestChoices.Choice(wanted.tasks(), wanted.team());
        choices.set(caller.userId(), choice);
        return shown(caller, choice);
    }

    private Caller reader() {
        Caller caller = callers.current();
        if (!caller.isInternal()) {
            throw new AccessDenied();
        }
        return caller;
    }

    private static Shown shown(Caller caller, DigestChoices.Choice choice) {
        return new Shown(choice.tasks(), choice.team(), caller.hasAny(Role.TEAM_LEADER));
    }

    /** What the caller asks for. */
    record Wanted(@Nullable Boolean tasks, @Nullable Boolean team) {}

    /**
     * What holds now.
     *
     * @param leader whether there is a team whose stalls the caller could read about
     */
    record Shown(boolean tasks, boolean team, boolean leader) {}
}
