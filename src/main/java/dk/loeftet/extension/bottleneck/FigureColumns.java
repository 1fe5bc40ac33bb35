package dk.loeftet.extension.bottleneck;

import dk.loeftet.extension.bottleneck.figure.Figures;
import dk.loeftet.extension.bottleneck.figure.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The columns that the tables of days and of blocks of days share: how they are called, written and read. */
final class FigureColumns {

    static final String PLACE = " tenant_id, process_key, process_version, definition_id, stage_id, stage_name,"
            + " activity_id, activity_name, waiting_on, party ";
    static final String MOVED =
            " entered_count, left_count, due_count, late_count, finished, unassigned, assigned, cancelled ";
    static final String OPEN = " open_count, planned_count, untaken_count, overdue_count, agreed_count, agreed_days,"
            + " oldest_days, ages ";

    private static final String SHARED = PLACE + "," + MOVED + "," + OPEN;

    private FigureColumns() {}

    /** @param own what only this table has, in front of the shared columns */
    static String insert(String table, List<String> own) {
        int count = own.size() + SHARED.split(",", -1).length;
        return "insert into " + table + " (" + String.join(", ", own) + "," + SHARED + ") values ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** In the order of {@link #insert}. */
    static Object[] row(Stream<Object> own, Place place, Figures figures) {
        return Stream.of(own, of(place), moved(figures), open(figures))
                .flatMap(values -> values)
                .toArray();
    }

    private static Stream<Object> of(Place place) {
        return Stream.of(
                place.office(),
                place.pathway(),
                place.version(),
                place.definition(),
                place.stage(),
                place.stageName(),
                place.activity(),
                place.activityName(),
                place.waitingOn(),
                place.party());
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("tenant_id"),
                row.getString("process_key"),
                row.getInt("process_version"),
                row.getString("definition_id"),
                row.getString("stage_id"),
                row.getString("stage_name"),
                row.getString("activity_id"),
                row.getString("activity_name"),
                row.getString("waiting_on"),
                row.getString("party"));
    }

    private static Stream<Object> moved(Figures figures) {
        return Stream.of(
                figures.entered,
                figures.left,
                figures.due,
                figures.late,
                figures.finished.bytes(),
                figures.unassigned.bytes(),
                figures.assigned.bytes(),
                figures.cancelled.bytes());
    }

    static Figures moved(ResultSet row) throws SQLException {
        Figures figures = new Figures();
        figures.entered = row.getInt("entered_count");
        figures.left = row.getInt("left_count");
        figures.due = row.getInt("due_count");
        figures.late = row.getInt("late_count");
        figures.finished.merge(row.getBytes("finished"));
        figures.unassigned.merge(row.getBytes("unassigned"));
        figures.assigned.merge(row.getBytes("assigned"));
        figures.cancelled.merge(row.getBytes("cancelled"));
        return figures;
    }

    private static Stream<Object> open(Figures figures) {
        return Stream.of(
                figures.open,
                figures.planned,
                figures.untaken,
                figures.overdue,
                figures.agreed,
                figures.agreedDays,
                figures.oldest,
                figures.ages.bytes());
    }

    static Figures open(ResultSet row) throws SQLException {
        Figures figures = new Figures();
        figures.open = row.getInt("open_count");
        figures.planned = row.getInt("planned_count");
        figures.untaken = row.getInt("untaken_count");
        figures.overdue = row.getInt("overdue_count");
        figures.agreed = row.getInt("agreed_count");
        figures.agreedDays = row.getDouble("agreed_days");
        figures.oldest = row.getDouble("oldest_days");
        figures.ages.merge(row.getBytes("ages"));
        return figures;
    }
}
