package dk.loeftet.casework.reminder;

import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.routing.Colleagues;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who reads a morning mail, and what belongs into it. People outside the municipality get none, nor does who is away. */
final class Readers {

    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> !role.external() && role != Role.ADMINISTRATOR)
            .map(Role::groupId)
            .toList();

    private final Colleagues colleagues;
    private final List<String> offices;
    private final Set<String> withoutTasks;
    private final Set<String> withoutTeam;
    private final DigestSettings settings;

    Readers(Colleagues colleagues, List<String> offices, DigestChoices choices, DigestSettings settings) {
        this.colleagues = colleagues;
        this.offices = offices;
        this.withoutTasks = choices.withoutTasks();
        this.withoutTeam = choices.withoutTeam();
        this.settings = settings;
    }

    /** The mails that have something to say, by user. */
    Map<String, DigestText> texts(LocalDate today, List<OpenWait> due, List<UnsentMessage> unsent) {
        Map<String, DigestText> texts = new TreeMap<>();
        for (String user : atWork()) {
            boolean tasks = settings.tasks() && !withoutTasks.contains(user);
            boolean team = settings.team() && !withoutTeam.contains(user);
            DigestText text = new DigestText(
                    today,
                    tasks ? due.stream().filter(wait -> isFor(user, wait)).toList() : List.of(),
                    team
                            ? due.stream()
                                    .filter(wait -> wait.isOverdue(today) && leads(user, wait.officeId()))
                                    .toList()
                            : List.of(),
                    unsent.stream()
                            .filter(message ->
                                    (tasks && message.isFor(user)) || (team && leads(user, message.officeId())))
                            .toList());
            if (!text.isEmpty()) {
                texts.put(user, text);
            }
        }
        return texts;
    }

    private Set<String> atWork() {
        Set<String> users = new TreeSet<>();
        offices.forEach(office -> ROLES.forEach(role -> users.addAll(colleagues.in(role, office))));
        users.removeIf(colleagues::isAway);
        return users;
    }

    private boolean isFor(String user, OpenWait wait) {
        if (!wait.task()) {
            return false;
        }
        return wait.assignee() != null
                ? wait.assignee().equals(user)
                : Stream.ofNullable(wait.groupId())
                        .filter(ROLES::contains)
                        .anyMatch(group -> colleagues.in(group, wait.officeId()).contains(user));
    }

    private boolean leads(String user, String office) {
        return colleagues.in(Role.TEAM_LEADER.groupId(), office).contains(user);
    }
}
