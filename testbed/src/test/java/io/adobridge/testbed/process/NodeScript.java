package io.adobridge.testbed.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.adobridge.testbed.process.Program.Ended;

/** Runs a script of {@code src/test/node}, with the packages it needs, where there is a Node. */
public final class NodeScript {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path FOLDER = Path.of("target", "node").toAbsolutePath();

    private NodeScript() {
    }

    /** Passes if the script ends well; skips the test where there is no Node of version 18 or newer. */
    public static void run(String script, Map<String, String> environment) {
        assumeTrue(NodePackages.canRun(18), "no Node 18 or newer");
        install();
        Ended ended = Program.run(List.of("node", FOLDER.resolve(script).toString()), environment);
        assertThat(ended.status()).as(ended.output()).isZero();
    }

    private static void install() {
        try {
            Files.createDirectories(FOLDER);
            copy();
            NodePackages.install(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
