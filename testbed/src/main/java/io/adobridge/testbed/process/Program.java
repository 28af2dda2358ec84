package io.adobridge.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that runs to its end, with its output kept. */
public final class Program {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Program() {
    }

    /** What a program said, standard output and error together, and how it ended. */
    public record Ended(int status, String output) {

        public boolean well() {
            return status == 0;
        }
    }

    /** Runs the program to its end, at most one minute, and returns how it ended, whatever its status. */
    public static Ended run(List<String> command, Map<String, String> environment) {
        try {
            return runWithOutputIn(Files.createTempFile("adobridge-program", ".log"), command, environment);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.get(0), e);
        }
    }

    /**
     * Runs the program, which has to end well.
     *
     * @throws IllegalStateException if its exit status is not 0; the message carries its output
     */
    public static void require(List<String> command) {
        Ended ended = run(command, Map.of());
        if (!ended.well()) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(command.get(0), ended.status(), ended.output()));
        }
    }

    // a file and not a pipe: a daemon that the program leaves behind would hold a pipe open
    private static Ended runWithOutputIn(Path log, List<String> command, Map<String, String> environment)
            throws IOException {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            int status = statusOf(process, command.get(0));
            return new Ended(status, Files.readString(log, StandardCharsets.UTF_8).strip());
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static int statusOf(Process process, String name) {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IllegalStateException(name + " took longer than " + PATIENCE);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + name, e);
        }
    }
}
