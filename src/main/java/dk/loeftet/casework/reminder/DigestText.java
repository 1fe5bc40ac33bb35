package dk.loeftet.casework.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * The words of one morning mail.
 *
 * @param tasks what is due for the reader, oldest first
 * @param stalls what is overdue in the team, oldest first; empty for whoever leads none
 * @param unsent messages that wait for a person, oldest first
 */
record DigestText(LocalDate today, List<OpenWait> tasks, List<OpenWait> stalls, List<UnsentMessage> unsent) {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** More than this nobody reads in the morning; Tasklist has them all. */
    private static final int MOST_LINES = 25;

    private static final int OLDEST = 10;

    private static final Map<String, String> WHO = Map.of(
            "borger", "borgeren",
            "jobcenter", "jobcentret",
            "skole", "skolen",
            "akasse", "a-kassen",
            "virksomhed", "virksomheden",
            "vikarbureau", "vikarbureauet",
            "myndighed", "myndigheden",
            "system", "systemet");

    boolean isEmpty() {
        return tasks.isEmpty() && stalls.isEmpty() && unsent.isEmpty();
    }

    String subject() {
        List<String> parts = new ArrayList<>();
        long overdue = tasks.stream().filter(wait -> wait.isOverdue(today)).count();
        if (tasks.size() > overdue) {
            parts.add((tasks.size() - overdue) + " i dag");
        }
        if (overdue > 0) {
            parts.add(overdue + " over fristen");
        }
        if (!stalls.isEmpty()) {
            parts.add("teamet har " + stalls.size() + " over fristen");
        }
        if (!unsent.isEmpty()) {
            parts.add(unsent.size() == 1 ? "1 besked er ikke sendt" : unsent.size() + " beskeder er ikke sendt");
        }
        return "Dine frister " + today.format(DANISH) + ": " + String.join(", ", parts);
    }

    String body() {
        StringBuilder text = new StringBuilder("Godmorgen\n\n");
        section(text, "Skal være færdigt i dag", tasks.stream().filter(wait -> !wait.isOverdue(today)));
        section(text, "Over fristen", tasks.stream().filter(wait -> wait.isOverdue(today)));
        team(text);
        letters(text);
        return text.append(
                        "Opgaverne ligger i opgavelisten. Vil du ikke have morgenmailen, så slå den fra i Løftet under")
                .append(" »Min morgenmail«.\n")
                .toString();
    }

    private void section(StringBuilder text, String heading, Stream<OpenWait> waits) {
        List<OpenWait> all = waits.toList();
        if (!all.isEmpty()) {
            text.append(heading).append(":\n");
            lines(text, all.stream().map(DigestText::line).toList(), MOST_LINES);
        }
    }

    private void team(StringBuilder text) {
        if (stalls.isEmpty()) {
            return;
        }
        Map<Place, List<OpenWait>> places = stalls.stream()
                .collect(Collectors.groupingBy(
                        wait -> new Place(wait.stage(), wait.waitingOn(), wait.partner()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        text.append("Her står teamets sager over fristen:\n");
        lines(
                text,
                places.entrySet().stream()
                        .sorted(Comparator.comparing(
                                place -> place.getValue().get(0).dueOn()))
                        .map(place -> place.getKey().words() + ": "
                                + place.getValue().size() + ", ældste frist "
                                + place.getValue().get(0).dueOn().format(DANISH))
                        .toList(),
                MOST_LINES);
        text.append("De ældste:\n");
        lines(text, stalls.stream().map(DigestText::line).toList(), OLDEST);
    }

    private void letters(StringBuilder text) {
        if (unsent.isEmpty()) {
            return;
        }
        text.append("Beskeder, der ikke er nået frem:\n");
        lines(text, unsent.stream().map(DigestText::line).toList(), MOST_LINES);
        text.append("Send dem fra siden »Udbakke« i Løftet.\n\n");
    }

    private static String line(UnsentMessage message) {
        return message.writtenOn().format(DANISH) + ": " + message.title() + ", sag " + message.caseNumber()
                + (message.byHand() ? ", skal sendes som brev" : ", kunne ikke sendes");
    }

    private static void lines(StringBuilder text, List<String> lines, int most) {
        lines.stream()
                .limit(most)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        if (lines.size() > most) {
            text.append("- og ").append(lines.size() - most).append(" til\n");
        }
        text.append('\n');
    }

    private static String line(OpenWait wait) {
        String line = wait.dueOn().format(DANISH) + ": " + wait.name();
        return wait.caseNumber() == null ? line : line + ", sag " + wait.caseNumber();
    }

    /** Where cases stand. */
    private record Place(
            @Nullable String stage,
            @Nullable String waitingOn,
            @Nullable String partner) {

        String words() {
            String who =
                    Objects.requireNonNullElse(partner, WHO.getOrDefault(waitingOn == null ? "" : waitingOn, "ukendt"));
            return (stage == null ? "Uden for etaperne" : stage) + ", venter på " + who;
        }
    }
}
