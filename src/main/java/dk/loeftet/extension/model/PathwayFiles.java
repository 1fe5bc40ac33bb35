package dk.loeftet.extension.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the pathways: from the folders themselves where they exist, so that an owner's edit is seen without a
 * build, otherwise from the class path, where they travel in the jar.
 */
public class PathwayFiles {

    static final String DESCRIPTOR = "pathway.yaml";
    private static final List<String> FOLDERS = List.of("processes", "forms");

    private final Path root;

    /** @param root the directory that may hold {@code processes} and {@code forms} */
    public PathwayFiles(Path root) {
        this.root = root;
    }

    /** All {@code pathway.yaml}, by the name of their folder. */
    public Map<String, PathwayFile> descriptors() {
        Map<String, PathwayFile> found = new TreeMap<>();
        for (PathwayFile file : filesBelow("processes", "*/" + DESCRIPTOR)) {
            String[] parts = file.path().split("/", -1);
            if (parts.length == 3 && parts[2].equals(DESCRIPTOR)) {
                found.put(parts[1], file);
            }
        }
        return found;
    }

    /** The names of all folders below {@code processes}, pathways and shared ones, sorted. */
    public List<String> folders() {
        return filesBelow("processes", "**").stream()
                .map(file -> file.path().split("/", -1))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[1])
                .distinct()
                .sorted()
                .toList();
    }

    /** All files of the folders {@code processes/<name>} and {@code forms/<name>}, sorted by path. */
    public List<PathwayFile> of(String name) {
        return FOLDERS.stream()
                .flatMap(folder -> filesBelow(folder + "/" + name, "**").stream())
                .sorted(Comparator.comparing(PathwayFile::path))
                .toList();
    }

    /** All files of a shared model, sorted by path. */
    List<PathwayFile> ofShared(String model) {
        return of(Pathway.SHARED_FOLDER + "/" + model);
    }

    private List<PathwayFile> filesBelow(String folder, String pattern) {
        return Files.isDirectory(root.resolve("processes")) ? onDisk(folder) : onClassPath(folder, pattern);
    }

    private List<PathwayFile> onDisk(String folder) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new PathwayFile(
                            root.relativize(file).toString().replace('\\', '/'), new FileSystemResource(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PathwayFile> onClassPath(String folder, String pattern) {
        try {
            Map<String, PathwayFile> found = new TreeMap<>();
            Resource[] resources =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/" + pattern);
            for (Resource resource : resources) {
                String url =
                        URLDecoder.decode(resource.getURL().toString().replace("+", "%2B"), StandardCharsets.UTF_8);
                if (!url.endsWith("/") && resource.isReadable()) {
                    String path = url.substring(url.lastIndexOf("/" + folder + "/") + 1);
                    // The first on the class path wins, as for any class.
                    found.putIfAbsent(path, new PathwayFile(path, resource));
                }
            }
            return List.copyOf(found.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
