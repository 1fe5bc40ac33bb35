package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.BottleneckLine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.lang.Nullable;

/** How the figures of a line are written. */
final class LineJson {

    private LineJson() {}

    /** @param id how the dimension is called */
    static Map<String, Object> of(BottleneckLine line, String id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(id, line.id());
        json.put("name", line.name());
        json.put("open", line.open());
        json.put("overdue", line.overdue());
        json.put("planned", line.planned());
        json.put("entered", line.entered());
        json.put("left", line.left());
        json.put("medianDays", rounded(line.medianDays(), 10));
        json.put("medianAtLeast", line.medianAtLeast());
        json.put("p80Days", rounded(line.p80Days(), 10));
        json.put("p80AtLeast", line.p80AtLeast());
        json.put("p90Days", rounded(line.p90Days(), 10));
        json.put("p90AtLeast", line.p90AtLeast());
        json.put("withinDeadline", rounded(line.withinDeadline(), 1000));
        json.put("unassignedMedianDays", rounded(line.unassignedMedianDays(), 10));
        json.put("assignedMedianDays", rounded(line.assignedMedianDays(), 10));
        json.put("agreedDays", rounded(line.agreedDays(), 10));
        json.put("oldestOpenDays", rounded(line.oldestOpenDays(), 10));
        json.put("trend", rounded(line.trend(), 10));
        json.put("stallScore", rounded(line.stallScore(), 10));
        return json;
    }

    static @Nullable Double rounded(@Nullable Double value, int parts) {
        return value == null ? null : (double) Math.round(value * parts) / parts;
    }
}
