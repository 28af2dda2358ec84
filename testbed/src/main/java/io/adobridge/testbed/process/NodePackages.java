package io.adobridge.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Packages for Node that a test needs, installed once below a module's {@code target}. */
public final class NodePackages {

    private NodePackages() {
    }

    /** Whether this machine has a Node of that major version or newer, and npm. */
    public static boolean canRun(int version) {
        try {
            Program.Ended node = Program.run(List.of("node", "--version"), Map.of());
            boolean npm = Program.run(List.of("npm", "--version"), Map.of()).well();
            return npm && Integer.parseInt(node.output().replaceAll("^v(\\d+)\\..*", "$1")) >= version;
        } catch (UncheckedIOException absent) {
            return false;
        }
    }

    /**
     * Installs what the folder's {@code package-lock.json} names, unless that was done; whoever else comes, be it another
     * process, waits.
     */
    // one at a time in this JVM too: a file lock tells processes apart, not threads
    public static synchronized void install(Path folder) {
        try (FileChannel lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var held = lock.lock()) {
            if (held.isValid() && !Files.exists(folder.resolve("node_modules").resolve(".package-lock.json"))) {
                Program.require(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", folder.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
