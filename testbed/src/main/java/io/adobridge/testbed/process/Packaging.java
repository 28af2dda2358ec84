package io.adobridge.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The forms that the build gives a service. */
public enum Packaging {

    /** {@code target/quarkus-app}, which a JVM runs. */
    JVM {
        @Override
        List<String> command(Reactor reactor, String service, String heap) {
            return Launch.onTheJvm(reactor, service, Launch.Manner.LASTING, heap);
        }

        @Override
        Path files(Reactor reactor, String service) {
            return reactor.jar(service).resolveSibling(".").normalize();
        }
    },

    /** {@code target/…-runner}, which runs by itself. */
    NATIVE {
        @Override
        List<String> command(Reactor reactor, String service, String heap) {
            return Launch.onItsOwn(reactor, service, heap);
        }

        @Override
        Path files(Reactor reactor, String service) {
            return reactor.requireExecutable(service);
        }
    };

    abstract List<String> command(Reactor reactor, String service, String heap);

    abstract Path files(Reactor reactor, String service);

    /** What it takes of a disk; of the JVM's form without the JVM. */
    public long bytes(String service) {
        try (Stream<Path> all = Files.walk(files(Reactor.find(), service))) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
