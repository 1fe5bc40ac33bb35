package dk.loeftet.casework.reminder;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants which part of the morning mail. Without a choice people get it. */
@Repository
class DigestChoices {

    private static final String TASKS = "digest.tasks";
    private static final String TEAM = "digest.team";
    private static final String OFF = "off";

    private final JdbcClient jdbc;

    DigestChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choice of(String user) {
        Set<String> off =
                new TreeSet<>(jdbc.sql("select setting from user_setting where user_id = :user and choice = :off")
                        .param("user", user)
                        .param("off", OFF)
                        .query(String.class)
                        .list());
        return new Choice(!off.contains(TASKS), !off.contains(TEAM));
    }

    @Transactional
    void set(String user, Choice choice) {
        set(user, TASKS, choice.tasks());
        set(user, TEAM, choice.team());
    }

    Set<String> withoutTasks() {
        return without(TASKS);
    }

    Set<String> withoutTeam() {
        return without(TEAM);
    }

    private Set<String> without(String setting) {
        return Set.copyOf(jdbc.sql("select user_id from user_setting where setting = :setting and choice = :off")
                .param("setting", setting)
                .param("off", OFF)
                .query(String.class)
                .list());
    }

    private void set(String user, String setting, boolean on) {
        jdbc.sql("delete from user_setting where user_id = :user and setting = :setting")
                .param("user", user)
                .param("setting", setting)
                .update();
        if (!on) {
            jdbc.sql("insert into user_setting (user_id, setting, choice) values (:user, :setting, :off)")
                    .param("user", user)
                    .param("setting", setting)
                    .param("off", OFF)
                    .update();
        }
    }

    /**
     * What somebody wants.
     *
     * @param tasks what is due for oneself
     * @param team where the cases of the team stand still
     */
    record Choice(boolean tasks, boolean team) {}
}
