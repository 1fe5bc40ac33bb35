package dk.loeftet.extension.bottleneck.cockpit;

import dk.loeftet.extension.bottleneck.BottleneckPages;
import dk.loeftet.extension.bottleneck.PageReport;
import dk.loeftet.extension.bottleneck.PlaceNames;
import dk.loeftet.extension.bottleneck.StandingCase;
import dk.loeftet.extension.bottleneck.StandingCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How the answers of the page are written. */
final class PageJson {

    private PageJson() {}

    static Map<String, Object> of(PageReport report, int allowance) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("headline", report.headline());
        json.put("worst", report.worst());
        json.put("allowance", allowance);
        json.put(
                "stages",
                report.stages().stream().map(line -> LineJson.of(line, "stage")).toList());
        json.put(
                "waitingOn",
                report.waitingOn().stream()
                        .map(line -> LineJson.of(line, "waitingOn"))
                        .toList());
        json.put(
                "parties",
                report.parties().stream()
                        .map(line -> LineJson.of(line, "party"))
                        .toList());
        json.put(
                "activities",
                report.activities().stream()
                        .map(step -> {
                            Map<String, Object> line = LineJson.of(step.line(), "activity");
                            line.put("stage", step.stage());
                            return line;
                        })
                        .toList());
        json.put("ageBounds", PageReport.AGE_BOUNDS);
        json.put("ages", report.ages());
        return json;
    }

    static Map<String, Object> of(StandingCases cases, PlaceNames names, Locale language) {
        return Map.of(
                "count",
                cases.count(),
                "cases",
                cases.cases().stream()
                        .map(standing -> of(standing, names, language))
                        .toList());
    }

    private static Map<String, Object> of(StandingCase standing, PlaceNames names, Locale language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("caseNumber", standing.caseNumber());
        json.put("instance", standing.instance());
        json.put("where", standing.where());
        json.put(
                "waitingOn",
                standing.waitingOn() == null
                        ? standing.party()
                        : Objects.requireNonNullElseGet(
                                standing.party(), () -> names.waitingOn(standing.waitingOn(), language)));
        json.put("days", LineJson.rounded(standing.days(), 10));
        json.put("lateDays", LineJson.rounded(standing.lateDays(), 10));
        json.put("due", standing.due() == null ? null : standing.due().toString());
        return json;
    }

    static Map<String, Object> of(List<BottleneckPages.Stretch> course) {
        return Map.of(
                "stretches",
                course.stream()
                        .map(stretch -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("from", stretch.from().toString());
                            json.put("to", stretch.to().toString());
                            json.put("medianDays", LineJson.rounded(stretch.medianDays(), 10));
                            json.put("medianAtLeast", stretch.medianAtLeast());
                            json.put("p80Days", LineJson.rounded(stretch.p80Days(), 10));
                            json.put("p80AtLeast", stretch.p80AtLeast());
                            json.put("open", stretch.open());
                            json.put("overdue", stretch.overdue());
                            return json;
                        })
                        .toList());
    }
}
