package dk.loeftet.casework.workload;

import dk.loeftet.casework.access.UserNames;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Who is away when; routing, reminders and morning mails go by it. */
@Repository
class Absences {

    private final JdbcClient jdbc;
    private final UserNames names;

    Absences(JdbcClient jdbc, UserNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Those that are not over, the next one first. */
    List<Absence> of(String userId, LocalDate today) {
        return jdbc.sql("""
                        select id, absent_from, absent_to, substitute from absence
                        where user_id = :user and absent_to >= :today order by absent_from
                        """)
                .param("user", userId)
                .param("today", today)
                .query((row, index) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("absent_from", LocalDate.class),
                        row.getObject("absent_to", LocalDate.class),
                        row.getString("substitute"),
                        names.of(row.getString("substitute"))))
                .list();
    }

    /** Whether the person is already away on one of the days. */
    boolean overlaps(String userId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*) from absence
                        where user_id = :user and absent_from <= :to and absent_to >= :from
                        """)
                        .param("user", userId)
                        .param("from", from)
                        .param("to", to)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(String userId, LocalDate from, LocalDate to, @Nullable String substitute) {
        jdbc.sql("""
                        insert into absence (id, user_id, absent_from, absent_to, substitute)
                        values (:id, :user, :from, :to, :substitute)
                        """)
                .param("id", UUID.randomUUID())
                .param("user", userId)
                .param("from", from)
                .param("to", to)
                .param("substitute", substitute)
                .update();
    }

    /** Takes an absence back. */
    boolean remove(UUID id, String userId) {
        return jdbc.sql("delete from absence where id = :id and user_id = :user")
                        .param("id", id)
                        .param("user", userId)
                        .update()
                > 0;
    }
}
