package dk.loeftet.casework.journal;

import dk.loeftet.extension.form.CompletedTask;
import dk.loeftet.extension.form.FormAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words an entry from a form: its answers as lines, the note last. */
final class JournalText {

    /** A process owner's own sentence for the entry; {@code {field}} stands for the answer to a field. */
    private static final String SENTENCE = "journal";

    private static final String NOTE = "note";
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OPTIONAL = Pattern.compile(" \\(valgfrit?\\)");

    private JournalText() {}

    static String theme(CompletedTask task) {
        String sentence = task.properties().getOrDefault(SENTENCE, "").strip();
        if (sentence.isEmpty()) {
            return oneLine(task.taskName());
        }
        Map<String, String> answers =
                task.answers().stream().collect(Collectors.toMap(FormAnswer::field, FormAnswer::text));
        Matcher fields = FIELD.matcher(sentence);
        return oneLine(fields.replaceAll(
                field -> Matcher.quoteReplacement(answers.getOrDefault(field.group(1), "(ikke oplyst)"))));
    }

    static String outcome(List<FormAnswer> answers) {
        List<String> lines = new ArrayList<>();
        answers.stream().filter(answer -> !answer.field().equals(NOTE)).forEach(answer -> lines.add(line(answer)));
        answers.stream()
                .filter(answer -> answer.field().equals(NOTE))
                .forEach(answer -> lines.add("Notat: " + answer.text()));
        return String.join("\n", lines);
    }

    private static String line(FormAnswer answer) {
        String label = OPTIONAL.matcher(answer.label()).replaceAll("");
        return label + (label.endsWith("?") ? " " : ": ") + answer.text();
    }

    /** Labels in a model are broken into lines to fit their shape. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
