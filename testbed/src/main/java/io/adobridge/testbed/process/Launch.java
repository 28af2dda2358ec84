package io.adobridge.testbed.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command and the environment that start a packaged service. */
final class Launch {

    private static final String HEAP = "256m";

    private Launch() {
    }

    /** What the process is started for. */
    enum Manner {
        /** A test. */
        QUICK("-XX:TieredStopAtLevel=1"),
        /** A measurement. */
        LASTING("-XX:+TieredCompilation");

        private final String option;

        Manner(String option) {
            this.option = option;
        }
    }

    static List<String> command(Reactor reactor, String service, Manner manner) {
        return nativeWanted() && reactor.executable(service).isPresent()
                ? onItsOwn(reactor, service, HEAP)
                : onTheJvm(reactor, service, manner, HEAP);
    }

    /** @param heap the most, as {@code -Xmx} says it */
    static List<String> onTheJvm(Reactor reactor, String service, Manner manner, String heap) {
        Path jar = reactor.jar(service);
        if (!Files.exists(jar)) {
            throw new IllegalStateException("%s is not packaged: %s is missing; run mvn package".formatted(service, jar));
        }
        return List.of(ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap, "-XX:+UseSerialGC", manner.option, "-jar", jar.toString());
    }

    /** @param heap the most, as {@code -Xmx} says it */
    static List<String> onItsOwn(Reactor reactor, String service, String heap) {
        return List.of(reactor.requireExecutable(service).toString(), "-Xmx" + heap);
    }

    /** Environment variables by the rule of MicroProfile Config: whatever is no letter or digit becomes {@code _}. */
    static Map<String, String> environment(Map<String, String> config) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("MALLOC_ARENA_MAX", "2"); // else glibc keeps what each thread once used
        config.forEach((property, value) -> environment.put(variable(property), value));
        return environment;
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    // the build names the executable of the module under test whether it made one or not
    private static boolean nativeWanted() {
        String path = System.getProperty("native.image.path");
        return path != null && Files.isExecutable(Path.of(path));
    }
}
