package dk.loeftet.extension.notification;

import java.util.Collection;
import java.util.stream.Collectors;

/** A text uses a placeholder that nobody can fill. */
public class UnknownPlaceholder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPlaceholder(String file, String key, Collection<Placeholder> known) {
        super("Beskeden »" + file + "« bruger {{" + key
                + "}}, som ikke findes. Ret teksten, og start igen. Du kan bruge:\n"
                + known.stream()
                        .map(placeholder -> "  {{" + placeholder.key() + "}}: " + placeholder.meaning() + " ("
                                + placeholder.where() + ")")
                        .collect(Collectors.joining("\n")));
    }
}
