package dk.loeftet.pathway.uddannelsesloeft;

import static java.util.Map.entry;

import dk.loeftet.pathway.uddannelsesloeft.BadInput.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every endpoint of ours by which something is typed. */
final class BadInputs {

    private BadInputs() {}

    static List<BadInput> ofTheCase(String caseNumber, LocalDate today) {
        String path = "/api/cases/" + caseNumber;
        String soon = today.plusDays(30).toString();
        return List.of(
                post(
                        path + "/pause",
                        Map.of("reason", "sygdom", "until", soon, "note", "Hjemme"),
                        Map.of("reason", Kind.CODE, "until", Kind.REQUIRED_DATE, "note", Kind.TEXT)),
                post(
                        path + "/close",
                        Map.of("reason", "Aftalt", "cause", "andet"),
                        Map.of("reason", Kind.REQUIRED_TEXT, "cause", Kind.CODE)),
                post(
                        path + "/close",
                        Map.of("reason", "Flyttet", "cause", "flyttet", "municipality", "147"),
                        Map.of("municipality", Kind.CODE)),
                post(path + "/got-job", Map.of("jobStart", today.toString()), Map.of("jobStart", Kind.REQUIRED_DATE)),
                post(
                        path + "/deadlines/move",
                        Map.of("waitId", "all", "workingDays", 2, "reason", "Ferie"),
                        Map.of("waitId", Kind.CODE, "workingDays", Kind.NUMBER, "reason", Kind.REQUIRED_TEXT)),
                post(
                        path + "/deadlines/move",
                        Map.of("waitId", "all", "date", soon, "reason", "Ferie"),
                        Map.of("date", Kind.REQUIRED_DATE)),
                post(
                        path + "/move",
                        Map.of("to", "stage_meeting", "reason", "Prøve", "confirmMissing", true),
                        Map.of("to", Kind.CODE, "reason", Kind.REQUIRED_TEXT, "confirmMissing", Kind.YES_OR_NO)),
                post(
                        path + "/reopen",
                        Map.of("reason", "Prøve", "stage", "stage_meeting"),
                        Map.of("reason", Kind.REQUIRED_TEXT, "stage", Kind.CODE)),
                post(
                        path + "/complaints",
                        Map.of("receivedOn", today.toString()),
                        Map.of("receivedOn", Kind.REQUIRED_DATE)),
                post(
                        path + "/openings",
                        Map.of("kind", "praktik", "company", "Modelbyggeriet ApS", "from", soon, "note", "Ring"),
                        Map.of(
                                "kind", Kind.CODE,
                                "company", Kind.REQUIRED_TEXT,
                                "from", Kind.REQUIRED_DATE,
                                "note", Kind.TEXT)),
                post(
                        path + "/sharing/skole",
                        Map.of("basis", "samtykke", "reference", "Alt", "givenOn", today.toString()),
                        Map.of("basis", Kind.CODE, "reference", Kind.REQUIRED_TEXT, "givenOn", Kind.REQUIRED_DATE)),
                post(
                        path + "/sharing/skole/withdraw",
                        Map.of("withdrawnOn", today.toString()),
                        Map.of("withdrawnOn", Kind.REQUIRED_DATE)),
                post(
                        path + "/partners/akasse",
                        Map.of("partner", Pathwayland.AKASSE, "reason", "Skiftet"),
                        Map.of("partner", Kind.CODE, "reason", Kind.REQUIRED_TEXT, "preview", Kind.YES_OR_NO)),
                post(
                        path + "/invitation",
                        Map.of("meeting", "M-2026-000001"),
                        Map.of("meeting", Kind.CODE, "confirmFull", Kind.YES_OR_NO)),
                new BadInput("PUT", path + "/person", Map.of(), person()));
    }

    static List<BadInput> ofTheHouse(LocalDate today) {
        return List.of(
                post(
                        "/api/cases",
                        Map.of(
                                "cpr", "6111785097",
                                "fornavn", "Prøve",
                                "efternavn", "Prøvesen",
                                "kommune", "161",
                                "ledig_fra", today.minusDays(20).toString(),
                                "ydelse", "dagpenge"),
                        registration()),
                post(
                        "/api/meetings",
                        Map.of(
                                "office", "glostrup",
                                "date", "2026-09-15",
                                "time", "9.30",
                                "place", "Mødelokale 1",
                                "capacity", "20"),
                        Map.of(
                                "office", Kind.CODE,
                                "date", Kind.REQUIRED_DATE,
                                "time", Kind.CODE,
                                "place", Kind.REQUIRED_TEXT,
                                "link", Kind.CODE,
                                "capacity", Kind.TYPED_NUMBER,
                                "mandatory", Kind.YES_OR_NO,
                                "partners", Kind.LIST,
                                "language", Kind.TEXT)),
                post(
                        "/api/workload/people/" + Pathwayland.ADVISER + "/absences",
                        Map.of("from", today.toString(), "to", today.plusDays(3).toString()),
                        Map.of("from", Kind.REQUIRED_DATE, "to", Kind.REQUIRED_DATE, "substitute", Kind.CODE)),
                post(
                        "/api/workload/handover",
                        Map.of("tasks", List.of(UUID.randomUUID().toString()), "to", Pathwayland.ADVISER),
                        Map.of("cases", Kind.YES_OR_NO, "preview", Kind.YES_OR_NO)),
                post("/api/journal/copied", Map.of("ids", List.of()), Map.of("ids", Kind.LIST)),
                new BadInput(
                        "PUT",
                        "/api/me/digest",
                        Map.of("tasks", true, "team", true),
                        Map.of("tasks", Kind.YES_OR_NO, "team", Kind.YES_OR_NO)));
    }

    private static Map<String, Kind> person() {
        return Map.of(
                "fornavn", Kind.REQUIRED_TEXT,
                "efternavn", Kind.REQUIRED_TEXT,
                "adresse", Kind.TEXT,
                "telefon", Kind.CODE,
                "email", Kind.CODE,
                "ledig_fra", Kind.REQUIRED_DATE,
                "ydelse", Kind.CODE,
                "oenske", Kind.TEXT,
                "ukendt", Kind.CODE);
    }

    private static Map<String, Kind> registration() {
        return Map.ofEntries(
                entry("cpr", Kind.CODE),
                entry("fornavn", Kind.REQUIRED_TEXT),
                entry("efternavn", Kind.REQUIRED_TEXT),
                entry("adresse", Kind.TEXT),
                entry("postnr", Kind.CODE),
                entry("kommune", Kind.CODE),
                entry("telefon", Kind.CODE),
                entry("email", Kind.CODE),
                entry("ledig_fra", Kind.REQUIRED_DATE),
                entry("ydelse", Kind.CODE),
                entry("hoejeste_uddannelse", Kind.CODE),
                entry("oenske", Kind.TEXT),
                entry("naeste_samtale", Kind.DATE),
                entry("trin", Kind.CODE),
                entry("nemsms", Kind.YES_OR_NO),
                entry("ukendt", Kind.CODE));
    }

    private static BadInput post(String path, Map<String, Object> right, Map<String, Kind> fields) {
        return new BadInput("POST", path, right, fields);
    }
}
