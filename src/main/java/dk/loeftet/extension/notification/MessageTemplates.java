package dk.loeftet.extension.notification;

import dk.loeftet.extension.model.PathwayFile;
import dk.loeftet.extension.model.PathwayFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The texts of all pathways and of what they share, read once at start so that a broken one is found then. */
public class MessageTemplates {

    private static final String FOLDER = "/messages/";
    private static final String ENDING = ".md";

    private final Map<String, MessageTemplate> templates = new TreeMap<>();

    MessageTemplates(PathwayFiles files) {
        for (String folder : files.folders()) {
            for (PathwayFile file : files.of(folder)) {
                if (file.path().contains(FOLDER) && file.path().endsWith(ENDING)) {
                    String key = keyOf(file.path());
                    templates.put(key, MessageTemplate.parse(key, file.path(), read(file)));
                }
            }
        }
    }

    /**
     * The text with this key.
     *
     * @throws UnknownTemplate when there is none
     */
    public MessageTemplate byKey(String key) {
        MessageTemplate template = templates.get(key);
        if (template == null) {
            throw new UnknownTemplate(key);
        }
        return template;
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return templates.containsKey(key);
    }

    /** All texts, by their keys. */
    public Collection<MessageTemplate> all() {
        return templates.values();
    }

    private static String keyOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    }

    private static String read(PathwayFile file) {
        try {
            return file.resource().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
