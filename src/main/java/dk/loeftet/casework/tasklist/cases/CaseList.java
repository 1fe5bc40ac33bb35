package dk.loeftet.casework.tasklist.cases;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.access.UserNames;
import dk.loeftet.casework.cases.LinkedCases;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.routing.Colleagues;
import dk.loeftet.casework.tasklist.due.DueDay;
import dk.loeftet.casework.tasklist.due.DueDays;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The cases of the caller's offices as a list, and what can be chosen to narrow it. */
@Component
class CaseList {

    static final int PAGE = 25;

    private final CaseTable table;
    private final Offices offices;
    private final LinkedCases pathway;
    private final UserNames names;
    private final IdentityService identityService;
    private final JdbcClient jdbc;
    private final DueDays dueDays;

    CaseList(
            CaseTable table,
            Offices offices,
            LinkedCases pathway,
            UserNames names,
            IdentityService identityService,
            JdbcClient jdbc,
            DueDays dueDays) {
        this.table = table;
        this.offices = offices;
        this.pathway = pathway;
        this.names = names;
        this.identityService = identityService;
        this.jdbc = jdbc;
        this.dueDays = dueDays;
    }

    /** One page; a page behind the last one is empty and counts nothing. */
    Found find(CaseQuery query, Caller caller) {
        List<String> own = ownOffices(caller);
        if (own.isEmpty()) {
            return new Found(0, PAGE, List.of());
        }
        Map<String, String> known = new HashMap<>();
        List<CaseTable.Row> rows = table.find(query, own, PAGE);
        return new Found(
                rows.isEmpty() ? 0 : rows.get(0).total(),
                PAGE,
                rows.stream().map(row -> line(row, known)).toList());
    }

    /** What the caller can choose; people and partners of the own offices only. */
    Choices choices(Caller caller) {
        List<String> own = ownOffices(caller);
        Colleagues colleagues = new Colleagues(identityService, jdbc, dueDays.today());
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK"));
        List<CaseTable.Choice> people = own.stream()
                .flatMap(office -> Stream.of(Role.values())
                        .filter(Role::worksOnTasks)
                        .flatMap(role -> colleagues.in(role.groupId(), office).stream()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(user -> new CaseTable.Choice(user, names.of(user)))
                .sorted(Comparator.comparing(CaseTable.Choice::name, danish))
                .toList();
        return new Choices(
                caller.userId(),
                own.size(),
                pathway.stages().stream()
                        .map(stage -> new CaseTable.Choice(stage.activityId(), stage.number() + " " + stage.name()))
                        .toList(),
                own.isEmpty() ? List.of() : table.awaitedPartners(own),
                people,
                ManyActions.of(caller));
    }

    private List<String> ownOffices(Caller caller) {
        return offices.all().stream().map(Office::id).filter(caller::worksIn).toList();
    }

    private CaseLine line(CaseTable.Row row, Map<String, String> known) {
        boolean closed = CaseQuery.CLOSED.equals(row.status());
        return new CaseLine(
                row.caseNumber(),
                row.name(),
                row.nameAddressProtected(),
                row.office(),
                row.paused() && !closed ? CaseQuery.PAUSED : row.status(),
                row.outcomeName(),
                row.stageName(),
                row.activity(),
                row.event(),
                row.waitingOn(),
                row.party(),
                due(row, closed),
                row.openedAt().atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate(),
                Stream.of(name(row.adviser(), row.adviserText(), known), name(row.ambassador(), null, known))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private DueDay due(CaseTable.Row row, boolean closed) {
        return row.paused() && !closed
                ? dueDays.paused(row.untilOn())
                : dueDays.of(row.dueOn(), Boolean.TRUE.equals(row.planned()), row.officeId());
    }

    private @Nullable String name(@Nullable String user, @Nullable String otherwise, Map<String, String> known) {
        return user == null ? otherwise : known.computeIfAbsent(user, names::of);
    }

    /**
     * A page of cases.
     *
     * @param total how many match on all pages
     * @param size how many a page holds at most
     */
    record Found(int total, int size, List<CaseLine> cases) {}

    /**
     * What a list of cases can be narrowed by.
     *
     * @param me the caller's user id
     * @param offices in how many offices the caller works
     * @param partners those for whom a case waits now
     * @param actions what the caller may do with many cases at once
     */
    record Choices(
            String me,
            int offices,
            List<CaseTable.Choice> stages,
            List<CaseTable.Choice> partners,
            List<CaseTable.Choice> people,
            List<String> actions) {}
}
