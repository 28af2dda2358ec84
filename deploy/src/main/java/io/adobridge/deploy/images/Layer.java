package io.adobridge.deploy.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files and folders that come into an image together, laid out in a folder as they are in the image. All of them belong to
 * root, nobody may write to them, and a service needs no more than to read them.
 */
final class Layer {

    /** What anybody may do with it, by its path in the image; folders end in a slash. */
    private final SortedMap<String, Integer> modes = new TreeMap<>();
    private final Path folder;

    private Layer(Path folder) {
        this.folder = folder;
    }

    /** An empty one; what was in the folder is gone. */
    static Layer in(Path folder) {
        try (Stream<Path> before = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path each : before.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
            return new Layer(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void directory(String path, int mode) {
        write(path + "/", mode, Files::createDirectories);
    }

    void text(String path, String content) {
        bytes(path, content.getBytes(UTF_8));
    }

    void bytes(String path, byte[] content) {
        write(path, 0444, file -> Files.write(file, content));
    }

    void copy(String path, int mode, Path original) {
        write(path, mode, file -> Files.copy(original.toRealPath(), file, StandardCopyOption.REPLACE_EXISTING));
    }

    /** Every path with its mode, folders before what is in them. */
    SortedMap<String, Integer> modes() {
        return modes;
    }

    Path file(String path) {
        return folder.resolve(path.substring(1));
    }

    private interface Writing {

        Object to(Path file) throws IOException;
    }

    private void write(String path, int mode, Writing writing) {
        try {
            for (String parent : parents(path)) {
                if (modes.putIfAbsent(parent, 0755) == null) {
                    created(file(parent), 0755, Files::createDirectories);
                }
            }
            created(file(path), mode, writing);
            modes.put(path, mode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void created(Path file, int mode, Writing writing) throws IOException {
        Object written = writing.to(file);
        assert written != null;
        Path same = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(symbolic(mode)));
        assert same.equals(file);
    }

    private static List<String> parents(String path) {
        return Stream.iterate(path.indexOf('/', 1), end -> end > 0 && end < path.length() - 1,
                end -> path.indexOf('/', end + 1)).map(end -> path.substring(0, end + 1)).toList();
    }

    private static String symbolic(int mode) {
        var text = new StringBuilder();
        for (int bit = 8; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 1 ? "xwr".charAt(bit % 3) : '-');
        }
        return text.toString();
    }
}
