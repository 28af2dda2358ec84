package io.adobridge.testbed.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.process.Program;

/**
 * How PostgreSQL's programs are started: it refuses to run as root.
 *
 * @param prefix what stands before the program's own command line
 * @param owner the user who must own the data directory, or null if it is the one who runs this JVM
 */
record RunAs(List<String> prefix, @Nullable String owner) {

    private static final List<String> OTHER_USERS = List.of("postgres", "nobody");

    /** An ordinary user runs it directly, root in a user namespace or, where those are blocked, as somebody else. */
    static RunAs detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new RunAs(List.of(), null);
        }
        return works(List.of("unshare", "-U", "true")) ? namespace() : otherUser();
    }

    static RunAs namespace() {
        return new RunAs(List.of("unshare", "-U"), null);
    }

    static RunAs otherUser() {
        return OTHER_USERS.stream()
                .filter(user -> works(List.of("runuser", "-u", user, "--", "true")))
                .findFirst()
                .map(user -> new RunAs(List.of("runuser", "-u", user, "--"), user))
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL does not run as root, and neither unshare nor runuser works here"));
    }

    List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    /** Gives the directory, still empty, to the user who will run PostgreSQL. */
    void own(Path directory) {
        if (owner == null) {
            return;
        }
        try {
            var users = directory.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(directory, users.lookupPrincipalByName(owner));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give " + directory + " to " + owner, e);
        }
    }

    private static boolean works(List<String> command) {
        try {
            return Program.run(command, Map.of()).well();
        } catch (UncheckedIOException absent) {
            return false;
        }
    }
}
