package dk.loeftet.pathway.uddannelsesloeft;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;

/**
 * An endpoint, knocked at in a way that changes nothing: who may not is refused, who may is told what is missing.
 *
 * @param opensFor who may use it
 */
record Door(HttpMethod method, String path, Map<String, ?> body, Predicate<Staff> opensFor) {

    private static final String[] REGISTRARS = {
        "sagsbehandler", "uddannelsesambassadoer", "visitationskoordinator", "teamleder"
    };
    private static final String[] CASE_WORKERS = {"sagsbehandler", "uddannelsesambassadoer", "teamleder"};
    private static final String[] OPENING_NOTERS = {"virksomhedskonsulent", "sagsbehandler", "uddannelsesambassadoer"};
    private static final String[] NOTERS = {
        "sagsbehandler", "uddannelsesambassadoer", "virksomhedskonsulent", "visitationskoordinator", "teamleder"
    };
    private static final String[] WRITERS = {
        "sagsbehandler", "uddannelsesambassadoer", "virksomhedskonsulent", "teamleder"
    };
    private static final String[] MEETING_READERS = {"visitationskoordinator", "sagsbehandler", "teamleder"};
    private static final String[] MEETING_PLANNERS = {"visitationskoordinator", "teamleder"};
    private static final String FUND = "akassemedarbejder";

    static List<Door> ofTheHouse() {
        Predicate<Staff> registrar = staff -> staff.isOneOf(REGISTRARS);
        Predicate<Staff> fund = staff -> staff.isOneOf(FUND);
        return List.of(
                get("/api/pages", staff -> true),
                get("/api/working-days?from=2026-09-01&amount=1&unit=WD", staff -> true),
                get("/api/pages/choices", registrar.or(fund)),
                get("/api/journal/mine", Staff::isInternal),
                get("/api/journal/tasks/no-such-task", Staff::isInternal),
                post("/api/journal/copied", Map.of("ids", List.of()), Staff::isInternal),
                get("/api/outbox/letters", staff -> staff.isOneOf(CASE_WORKERS)),
                get("/api/me/digest", Staff::isInternal),
                new Door(HttpMethod.PUT, "/api/me/digest", Map.of(), Staff::isInternal),
                get("/api/me/tour", staff -> true),
                new Door(HttpMethod.PUT, "/api/me/tour/seen", Map.of(), staff -> true),
                get("/api/screening-list", registrar),
                post("/api/screening-list", Map.of("rows", List.of()), registrar),
                get("/api/intake/sample", registrar),
                post("/api/intake", emptyList(), registrar),
                get("/api/cases/stages", staff -> true),
                post("/api/cases/search", Map.of("text", "x"), Staff::isInternal),
                get("/api/cases/choices", Staff::isInternal),
                post("/api/cases/many", Map.of(), Staff::isInternal),
                post("/api/cases", Map.of(), registrar.or(fund)),
                get("/api/meetings", staff -> staff.isOneOf(MEETING_READERS)),
                // Without saying which office, a choice that only the administrator has to make.
                get("/api/meetings/forecast?capacity=20", staff -> staff.isOneOf(MEETING_PLANNERS)),
                post("/api/meetings", Map.of(), staff -> staff.isOneOf(MEETING_PLANNERS)));
    }

    static List<Door> ofTheCase(String office, String caseNumber) {
        String path = "/api/cases/" + caseNumber;
        Predicate<Staff> here = staff -> staff.worksIn(office);
        Predicate<Staff> registrar = staff -> staff.isOneOf(REGISTRARS);
        Predicate<Staff> leader = here.and(staff -> staff.isOneOf("teamleder"));
        Predicate<Staff> worker = here.and(staff -> staff.isOneOf(CASE_WORKERS));
        return List.of(
                get(path + "/person", here.and(registrar)),
                new Door(HttpMethod.PUT, path + "/person", Map.of(), here.and(registrar)),
                get(path + "/journal", here.and(Staff::isInternal)),
                get(path + "/sharing", here.and(Staff::isInternal)),
                post(
                        path + "/sharing/skole/withdraw",
                        Map.of("withdrawnOn", ""),
                        here.and(staff -> staff.isOneOf("sagsbehandler", "uddannelsesambassadoer"))),
                post(
                        path + "/sharing/skole",
                        Map.of("basis", ""),
                        here.and(staff -> staff.isOneOf("sagsbehandler", "uddannelsesambassadoer"))),
                get(path + "/notes", here.and(Staff::isInternal)),
                post(path + "/notes", Map.of("text", ""), here.and(staff -> staff.isOneOf(NOTERS))),
                get(path + "/contacts", here.and(Staff::isInternal)),
                post(path + "/contacts", Map.of("party", ""), here.and(staff -> staff.isOneOf(NOTERS))),
                get(path + "/messages/texts", here.and(staff -> staff.isOneOf(WRITERS))),
                post(path + "/messages/preview", Map.of("template", ""), here.and(staff -> staff.isOneOf(WRITERS))),
                post(path + "/messages", Map.of("template", ""), here.and(staff -> staff.isOneOf(WRITERS))),
                get(path + "/invitation", here.and(staff -> staff.isOneOf(REGISTRARS))),
                post(path + "/invitation", Map.of("meeting", ""), here.and(staff -> staff.isOneOf(REGISTRARS))),
                get(path + "/partners/akasse", worker),
                post(path + "/partners/akasse", Map.of("partner", ""), worker),
                get(path + "/timeline", here.and(Staff::isInternal)),
                get(path + "/partners", here.and(Staff::isInternal)),
                get(path + "/decisions", here.and(Staff::isInternal)),
                get(path + "/hearings", here.and(Staff::isInternal)),
                get(path + "/complaints", here.and(Staff::isInternal)),
                post(
                        path + "/complaints",
                        Map.of("receivedOn", ""),
                        here.and(staff -> staff.isOneOf("sagsbehandler", "teamleder"))),
                get(path + "/moves", here.and(Staff::isInternal)),
                get(path + "/dagpenge", here.and(Staff::isInternal)),
                get(path + "/letters", here.and(Staff::isInternal)),
                get(path + "/person/changes", here.and(registrar)),
                get(path, here.and(Staff::isInternal)),
                get(path + "/waits", here.and(Staff::isInternal)),
                // Without a reason nothing moves; who is not the leader must be named on the case.
                post(path + "/deadlines/move", Map.of(), leader),
                get("/api/outbox?case=" + caseNumber, here.and(Staff::isInternal)),
                get(path + "/events", here.and(Staff::isInternal)),
                post(path + "/events/nobodyListens", Map.of(), here.and(Staff::isInternal)),
                post(path + "/pause", Map.of(), worker),
                post(path + "/resume", Map.of(), worker),
                get(path + "/move", leader),
                post(path + "/move", Map.of(), leader),
                post(path + "/reopen", Map.of(), here.and(staff -> staff.isOneOf("sagsbehandler", "teamleder"))),
                get(path + "/close", worker),
                post(path + "/close", Map.of("reason", " "), worker),
                post(path + "/got-job", Map.of("jobStart", ""), worker),
                get(path + "/openings", here.and(Staff::isInternal)),
                post(path + "/openings", Map.of("kind", ""), here.and(staff -> staff.isOneOf(OPENING_NOTERS))));
    }

    private static Map<String, ?> emptyList() {
        LinkedMultiValueMap<String, Object> upload = new LinkedMultiValueMap<>();
        upload.add("file", new ByteArrayResource(new byte[0]) {
            @Override
            public String getFilename() {
                return "tom.csv";
            }
        });
        return upload;
    }

    private static Door get(String path, Predicate<Staff> opensFor) {
        return new Door(HttpMethod.GET, path, Map.of(), opensFor);
    }

    private static Door post(String path, Map<String, ?> body, Predicate<Staff> opensFor) {
        return new Door(HttpMethod.POST, path, body, opensFor);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
