package dk.loeftet.casework.tasklist;

import java.util.List;

/** The plugin's files: what is not named here is not served. */
final class PluginAssets {

    static final List<String> PATHS = List.of(
            "app/actions.js",
            "app/api.js",
            "app/card.js",
            "app/clipboard.js",
            "app/case-actions.js",
            "app/case-records.js",
            "app/dates.js",
            "app/deadlines.js",
            "app/dialog.js",
            "app/dom.js",
            "app/field.js",
            "app/format.js",
            "app/frame.js",
            "app/intake-report.js",
            "app/journal-box.js",
            "app/journal.js",
            "app/letters.js",
            "app/meeting-attendance.js",
            "app/meeting-form.js",
            "app/meeting-parts.js",
            "app/meeting-seats.js",
            "app/navigation.js",
            "app/openings.js",
            "app/page-clock.js",
            "app/page-digest.js",
            "app/page-find.js",
            "app/page-intake.js",
            "app/page-journal.js",
            "app/page-meeting.js",
            "app/page-meetings.js",
            "app/page-outbox.js",
            "app/page-person.js",
            "app/page-screening.js",
            "app/page-workload.js",
            "app/panel-parts.js",
            "app/panel-person.js",
            "app/panel.js",
            "app/person-changes.js",
            "app/person-form.js",
            "app/plugin.css",
            "app/plugin.js",
            "app/routes.js",
            "app/screening-row.js",
            "app/sharing.js",
            "app/texts-meetings.js",
            "app/texts-records.js",
            "app/texts-workload.js",
            "app/texts.js",
            "app/workload-absence.js",
            "app/workload-tasks.js");

    private PluginAssets() {}
}
