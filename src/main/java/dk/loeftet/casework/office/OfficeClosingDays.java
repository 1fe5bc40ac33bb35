package dk.loeftet.casework.office;

import dk.loeftet.extension.wait.ClosingDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * The closing days that each office has chosen itself. They are read again after a minute: a new closing day works soon
 * on every node, and ten thousand new cases do not read the table ten thousand times.
 */
@Component
class OfficeClosingDays implements ClosingDays {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    private final Map<Year, Answer> answers = new ConcurrentHashMap<>();

    OfficeClosingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LocalDate> in(int year, @Nullable String calendarId) {
        if (calendarId == null) {
            return Set.of();
        }
        return answers.compute(
                        new Year(year, calendarId),
                        (asked, known) -> known != null && System.nanoTime() - known.readAt() < KEPT_NANOS
                                ? known
                                : new Answer(read(asked), System.nanoTime()))
                .days();
    }

    private Set<LocalDate> read(Year asked) {
        return Set.copyOf(jdbc.sql("""
                        select closed_on from office_closing_day
                        where office_id = :office and closed_on between :first and :last
                        """)
                .param("office", asked.officeId())
                .param("first", LocalDate.of(asked.year(), 1, 1))
                .param("last", LocalDate.of(asked.year(), 12, 31))
                .query(LocalDate.class)
                .list());
    }

    private record Year(int year, String officeId) {}

    private record Answer(Set<LocalDate> days, long readAt) {}
}
