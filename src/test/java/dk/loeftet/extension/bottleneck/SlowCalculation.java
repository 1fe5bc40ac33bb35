package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.wait.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures once more, from the rows of the ledger and without anything that the roll-ups use. */
final class SlowCalculation {

    private final WorkingCalendar calendar;
    private final List<Row> rows;

    SlowCalculation(JdbcClient jdbc, WorkingCalendar calendar, Predicate<Row> which) {
        this.calendar = calendar;
        Map<String, List<Instant[]>> pauses = new HashMap<>();
        jdbc.sql("select source_id, paused_at, resumed_at from wait_pause").query((ResultSet row) -> {
            pauses.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                    .add(new Instant[] {time(row, 2), time(row, 3)});
        });
        this.rows = jdbc.sql("""
                        select source_id, root_instance_id, tenant_id, stage_id, activity_id, waiting_on, party, planned,
                          entered_at, left_at, outcome, due_on from wait
                        """).query((row, number) -> read(row, pauses)).list().stream()
                .filter(which)
                .toList();
    }

    /** What belongs to one value of a dimension. */
    Result of(Function<Row, String> dimension, String value, LocalDate from, LocalDate to, Instant now) {
        Instant start = midnight(from);
        Instant end = midnight(to.plusDays(1)).isBefore(now) ? midnight(to.plusDays(1)) : now;
        List<Row> here =
                rows.stream().filter(row -> value.equals(dimension.apply(row))).toList();
        Set<String> open = new HashSet<>();
        Set<String> overdue = new HashSet<>();
        Map<String, Double> lost = new HashMap<>();
        List<double[]> observed = new ArrayList<>();
        int entered = 0;
        int left = 0;
        int met = 0;
        int late = 0;
        double oldest = -1;
        for (Row row : here) {
            entered += inside(row.entered, start, end) ? 1 : 0;
            if (row.left != null && inside(row.left, start, end)) {
                left++;
                double days = waited(row, row.left);
                if (days >= 0) {
                    observed.add(new double[] {days, "CANCELLED".equals(row.outcome) ? 0 : 1});
                    met += "MET".equals(row.outcome) ? 1 : 0;
                    late += "LATE".equals(row.outcome) ? 1 : 0;
                }
            }
            if (row.entered.isBefore(end) && (row.left == null || !row.left.isBefore(end))) {
                open.add(row.root);
                double days = waited(row, end);
                if (days >= 0) {
                    observed.add(new double[] {days, 0});
                    oldest = Math.max(oldest, days);
                }
                boolean still = row.pauses.stream()
                        .anyMatch(pause -> !pause[0].isAfter(end) && (pause[1] == null || pause[1].isAfter(end)));
                if (!still && LocalDate.ofInstant(end, WorkingCalendar.ZONE).isAfter(row.due)) {
                    overdue.add(row.root);
                    lost.merge(row.root, days(row, midnight(row.due.plusDays(1)), end), Math::max);
                }
            }
        }
        observed.sort(Comparator.comparingDouble((double[] one) -> one[0]).thenComparing(one -> -one[1]));
        return new Result(
                open.size(),
                overdue.size(),
                entered,
                left,
                met + late == 0 ? -1 : (double) met / (met + late),
                oldest,
                lost.values().stream().mapToDouble(Double::doubleValue).sum(),
                observed);
    }

    /** Negative where only the agreed day was awaited. */
    private double waited(Row row, Instant end) {
        if (!row.planned) {
            return days(row, row.entered, end);
        }
        Instant due = midnight(row.due);
        Instant begin = due.isAfter(row.entered) ? due : row.entered;
        return begin.isBefore(end) ? days(row, begin, end) : -1;
    }

    private double days(Row row, Instant from, Instant to) {
        double sum = 0;
        for (LocalDate day = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
                midnight(day).isBefore(to);
                day = day.plusDays(1)) {
            if (!calendar.isOpen(day, row.office)) {
                continue;
            }
            long dayStart = midnight(day).toEpochMilli();
            long dayEnd = midnight(day.plusDays(1)).toEpochMilli();
            long first = Math.max(dayStart, from.toEpochMilli());
            long last = Math.min(dayEnd, to.toEpochMilli());
            long inside = last - first;
            for (Instant[] pause : row.pauses) {
                long resumed = pause[1] == null ? Long.MAX_VALUE : pause[1].toEpochMilli();
                inside -= Math.max(0, Math.min(last, resumed) - Math.max(first, pause[0].toEpochMilli()));
            }
            sum += (double) inside / (dayEnd - dayStart);
        }
        return sum;
    }

    private static boolean inside(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static Row read(ResultSet row, Map<String, List<Instant[]>> pauses) throws SQLException {
        return new Row(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                time(row, 9),
                time(row, 10),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                pauses.getOrDefault(row.getString(1), List.of()));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    record Row(
            String root,
            String office,
            String stage,
            String activity,
            String waitingOn,
            String party,
            boolean planned,
            Instant entered,
            Instant left,
            String outcome,
            LocalDate due,
            List<Instant[]> pauses) {}

    /** What comes out; {@code observed} are length and 1 for those that came to their end. */
    record Result(
            int open,
            int overdue,
            int entered,
            int left,
            double withinDeadline,
            double oldest,
            double lost,
            List<double[]> observed) {

        double quantile(double share) {
            double waiting = 1;
            for (int i = 0; i < observed.size(); i++) {
                if (observed.get(i)[1] > 0) {
                    waiting *= 1 - 1.0 / (observed.size() - i);
                }
                if (waiting <= 1 - share + 1e-9) {
                    return observed.get(i)[0];
                }
            }
            return observed.get(observed.size() - 1)[0];
        }
    }
}
