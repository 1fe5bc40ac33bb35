package dk.loeftet.casework.tasklist.help;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Callers;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.tasklist.TasklistPage;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tour of the first day: which one is the caller's, and whether it was shown. */
@RestController
@RequestMapping("/api/me/tour")
class TourController {

    private static final String SETTING = "tour";
    private static final String SEEN = "seen";

    private final Callers callers;
    private final JdbcClient jdbc;
    private final boolean atFirstLogIn;

    TourController(
            Callers callers, JdbcClient jdbc, @Value("${loeftet.tour.at-first-log-in:true}") boolean atFirstLogIn) {
        this.callers = callers;
        this.jdbc = jdbc;
        this.atFirstLogIn = atFirstLogIn;
    }

    @Bean
    static TasklistPage tourPage() {
        return new TasklistPage("welcome", 95, caller -> !roles(caller).isEmpty());
    }

    @GetMapping
    Tour tour() {
        Caller caller = callers.current();
        List<String> roles = roles(caller);
        return new Tour(roles, atFirstLogIn && !roles.isEmpty() && !isSeen(caller));
    }

    /** The caller has closed it; it does not come up by itself again. */
    @PutMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void seen() {
        Caller caller = callers.current();
        jdbc.sql("delete from user_setting where user_id = :user and setting = :setting")
                .param("user", caller.userId())
                .param("setting", SETTING)
                .update();
        jdbc.sql("insert into user_setting (user_id, setting, choice) values (:user, :setting, :seen)")
                .param("user", caller.userId())
                .param("setting", SETTING)
                .param("seen", SEEN)
                .update();
    }

    private boolean isSeen(Caller caller) {
        return jdbc.sql("select count(*) from user_setting where user_id = :user and setting = :setting")
                        .param("user", caller.userId())
                        .param("setting", SETTING)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static List<String> roles(Caller caller) {
        return Arrays.stream(Role.values())
                .map(Role::groupId)
                .filter(caller.groups()::contains)
                .toList();
    }

    /**
     * The caller's tour.
     *
     * @param roles the caller's, each of which has its own steps
     * @param atOnce whether it shall come up by itself
     */
    record Tour(List<String> roles, boolean atOnce) {}
}
