package io.adobridge.testbed.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.adobridge.testbed.process.NodePackages;
import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;

/**
 * Redocly's linter with its recommended rules.
 *
 * @see <a href="https://redocly.com/docs/cli/rules/recommended">Recommended ruleset</a>
 */
public final class OpenApiLint {

    private static final Path FOLDER = Path.of("target", "redocly").toAbsolutePath();
    private static final List<String> PACKAGE = List.of("package.json", "package-lock.json");

    private OpenApiLint() {
    }

    /** Whether this machine has the Node that the linter needs. */
    public static boolean canRun() {
        return NodePackages.canRun(20);
    }

    /** Lints the document; it ends well where there is no error, and its output names every problem. */
    public static Ended lint(String document) {
        try {
            Files.createDirectories(FOLDER);
            for (String file : PACKAGE) {
                copy(file);
            }
            NodePackages.install(FOLDER);
            Path openapi = Files.writeString(FOLDER.resolve("openapi.json"), document);
            return Program.run(List.of("node", FOLDER.resolve("node_modules/@redocly/cli/bin/cli.js").toString(), "lint",
                    "--extends=recommended", openapi.toString()),
                    Map.of("REDOCLY_TELEMETRY", "off",
                            "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String file) throws IOException {
        try (InputStream content = OpenApiLint.class.getResourceAsStream("/redocly/" + file)) {
            Files.copy(Objects.requireNonNull(content, file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
