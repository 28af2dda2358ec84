package io.adobridge.deploy.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service as its module built it.
 *
 * @param port that it listens on
 */
record Service(String name, int port, Path target) {

    private static final String SUFFIX = "-runner";

    static List<Service> all(Path checkout) {
        return Stream.of("connection-service:8081", "ingestion-service:8082", "status-reporter:8083")
                .map(each -> each.split(":", 2))
                .map(each -> new Service(each[0], Integer.parseInt(each[1]), checkout.resolve(each[0]).resolve("target")))
                .toList();
    }

    /** @throws IllegalStateException if it was not built */
    Path executable() {
        return only(SUFFIX);
    }

    /** What Quarkus says that the executable is made of. */
    Path dependencies() {
        return only("-cyclonedx.json");
    }

    String version() {
        String file = executable().getFileName().toString();
        return file.substring(name.length() + 1, file.length() - SUFFIX.length());
    }

    private Path only(String suffix) {
        try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix)).findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no …%s in %s; run mvn package -Dnative with GRAALVM_HOME set".formatted(suffix, target)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
