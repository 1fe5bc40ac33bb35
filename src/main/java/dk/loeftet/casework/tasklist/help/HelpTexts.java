package dk.loeftet.casework.tasklist.help;

import dk.loeftet.extension.model.PathwayFile;
import dk.loeftet.extension.model.PathwayFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The help beside the forms, as process owners write it: in every folder of forms one file {@value #FILE}, with a heading
 * of the second level for each form. A form without a heading has no help.
 */
@Component
class HelpTexts {

    static final String FILE = "hjaelp.md";
    private static final String HEADING = "## ";
    private static final String POINT = "- ";

    private final Map<String, Help> byForm = new HashMap<>();

    HelpTexts(PathwayFiles files) {
        for (String folder : files.folders()) {
            files.of(folder).stream()
                    .filter(file ->
                            file.path().startsWith("forms/") && file.path().endsWith("/" + FILE))
                    .forEach(this::read);
        }
    }

    Help of(String form) {
        return byForm.getOrDefault(form, Help.NONE);
    }

    private void read(PathwayFile file) {
        String form = null;
        List<String> lines = new ArrayList<>();
        for (String line : text(file).split("\\R", -1)) {
            if (line.startsWith(HEADING)) {
                keep(form, lines);
                form = line.substring(HEADING.length()).strip();
                lines = new ArrayList<>();
            } else {
                lines.add(line.strip());
            }
        }
        keep(form, lines);
    }

    private void keep(String form, List<String> lines) {
        if (form != null) {
            byForm.put(form, help(lines));
        }
    }

    /** A paragraph or a point goes on until the next blank line or point. */
    private static Help help(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        List<String> points = new ArrayList<>();
        List<String> open = null;
        for (String line : lines) {
            if (line.isEmpty()) {
                open = null;
            } else if (line.startsWith(POINT)) {
                open = points;
                open.add(line.substring(POINT.length()).strip());
            } else if (open == null) {
                open = paragraphs;
                open.add(line);
            } else {
                open.set(open.size() - 1, open.get(open.size() - 1) + " " + line);
            }
        }
        return new Help(List.copyOf(paragraphs), List.copyOf(points));
    }

    private static String text(PathwayFile file) {
        try {
            return file.resource().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.path(), e);
        }
    }
}
