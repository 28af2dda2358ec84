package io.adobridge.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A packaged service as a process of its own: the jar or, where the build made one and the tests ask for it, the native
 * executable.
 *
 * <p>
 * Its configuration reaches it through the environment, so that no secret stands on a command line. It ends with this
 * JVM even when that is killed.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private final String service;
    private final Process process;
    private final Path log;
    private final Leash leash;
    private final URI baseUrl;
    private final Duration readyAfter;

    /** @param begun when it was started, by {@link System#nanoTime()} */
    private ServiceProcess(String service, Process process, Path log, long begun) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.leash = Leash.on(process.pid(), "TERM");
        this.baseUrl = new Readiness(service, process, log).await();
        this.readyAfter = Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Starts the service on a free port of 127.0.0.1, unless {@code quarkus.http.port} says which, and waits until it is
     * ready.
     *
     * @param service the module's name: {@code connection-service}
     * @param config configuration by property name, as {@code application.properties} would hold it
     * @throws IllegalStateException with the end of its log if it does not become ready within a minute
     */
    public static ServiceProcess start(String service, Map<String, String> config) {
        return start(service, Launch.Manner.QUICK, config);
    }

    /**
     * The same in a working directory, where the service finds {@code config/application.properties}; the environment stands
     * above it.
     */
    public static ServiceProcess startIn(Path directory, String service) {
        return start(new Place(service, directory), Launch.Manner.QUICK, Map.of());
    }

    /** The same with the JVM's second compiler, for measurements: it starts slower and runs faster. */
    public static ServiceProcess startForLoad(String service, Map<String, String> config) {
        return start(service, Launch.Manner.LASTING, config);
    }

    /**
     * The same for measurements in the form that is wanted.
     *
     * @param heap the most, as {@code -Xmx} says it: {@code 128m}
     * @throws IllegalStateException if it was not built, too
     */
    public static ServiceProcess startAs(Packaging packaging, String heap, String service, Map<String, String> config) {
        return start(new Place(service, Path.of("").toAbsolutePath()), reactor -> packaging.command(reactor, service, heap),
                config);
    }

    /** The same by a command of whoever asks, which becomes the service without starting another process. */
    public static ServiceProcess startBy(List<String> command, String service, Map<String, String> config) {
        return start(new Place(service, Path.of("").toAbsolutePath()), reactor -> command, config);
    }

    private static ServiceProcess start(String service, Launch.Manner manner, Map<String, String> config) {
        return start(new Place(service, Path.of("").toAbsolutePath()), manner, config);
    }

    private static ServiceProcess start(Place place, Launch.Manner manner, Map<String, String> config) {
        return start(place, reactor -> Launch.command(reactor, place.service(), manner), config);
    }

    private static ServiceProcess start(Place place, Function<Reactor, List<String>> command, Map<String, String> config) {
        try {
            return launch(place, command, config);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + place.service(), e);
        }
    }

    /** A service and its working directory. */
    private record Place(String service, Path directory) {
    }

    private static ServiceProcess launch(Place place, Function<Reactor, List<String>> command, Map<String, String> config)
            throws IOException {
        String service = place.service();
        Reactor reactor = Reactor.find();
        Path folder = Files.createDirectories(reactor.target(service).resolve("processes"));
        Path log = Files.createTempFile(folder, service, ".log");
        var builder = new ProcessBuilder(command.apply(reactor)).redirectErrorStream(true)
                .directory(place.directory().toFile()).redirectOutput(log.toFile());
        builder.environment().putAll(Launch.environment(config));
        long begun = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            return new ServiceProcess(service, process, log, begun);
        } catch (RuntimeException notReady) {
            process.destroyForcibly();
            throw notReady;
        }
    }

    /** Where it listens, without a slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** From the start of the process until it answered that it is ready; five milliseconds more at most. */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** The file with everything it wrote so far, kept after its end. */
    public Path logFile() {
        return log;
    }

    /** Everything it wrote so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Tells once when it has ended, whoever ended it. */
    public void whenEnded(Runnable listener) {
        process.onExit().thenRun(listener);
    }

    /** Ends it at whatever instruction it is (SIGKILL), as a lost machine would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it in good order (SIGTERM); after 25 seconds by force. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            leash.close();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "%s (process %d, %s)".formatted(service, process.pid(), baseUrl);
    }
}
