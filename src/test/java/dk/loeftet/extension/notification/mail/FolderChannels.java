package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.MessageChannel;
import java.nio.file.Path;

/** The channel into a folder, for tests. */
public final class FolderChannels {

    private FolderChannels() {}

    public static MessageChannel in(Path folder) {
        return new FolderChannel(folder);
    }
}
