package io.adobridge.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the modules of this build lie, found from the working directory upwards. */
final class Reactor {

    private final Path root;

    private Reactor(Path root) {
        this.root = root;
    }

    /**
     * @throws IllegalStateException if the working directory is outside of a checkout
     */
    static Reactor find() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(Reactor::isRoot)
                .findFirst()
                .map(Reactor::new)
                .orElseThrow(() -> new IllegalStateException("no checkout of ADO Bridge at or above " + start));
    }

    /** The packaged application, as {@code mvn package} leaves it. */
    Path jar(String service) {
        return target(service).resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** The native executable, where one was built. */
    Optional<Path> executable(String service) {
        try (Stream<Path> files = Files.exists(target(service)) ? Files.list(target(service)) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner")).filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalStateException if none was built
     */
    Path requireExecutable(String service) {
        return executable(service).orElseThrow(() -> new IllegalStateException(
                "%s has no native executable in %s; run mvn package -Dnative".formatted(service, target(service))));
    }

    /** Where the module's build output, and so the logs of its processes, goes. */
    Path target(String service) {
        return root.resolve(service).resolve("target");
    }

    private static boolean isRoot(Path folder) {
        return Files.exists(folder.resolve("pom.xml")) && Files.exists(folder.resolve("testbed").resolve("pom.xml"));
    }
}
