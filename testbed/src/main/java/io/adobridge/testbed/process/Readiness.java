package io.adobridge.testbed.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.testbed.http.Api;

/** Waits until a service that was just started listens and says that it is ready. */
final class Readiness {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:\\s]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int LAST_LINES = 25;

    private final String service;
    private final Process process;
    private final Path log;

    Readiness(String service, Process process, Path log) {
        this.service = service;
        this.process = process;
        this.log = log;
    }

    URI await() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<URI> address = address();
            if (address.isPresent() && ready(address.get())) {
                return address.get();
            }
            if (endsWithin(PAUSE)) {
                throw new IllegalStateException("%s ended with %d while it started:%n%s".formatted(service,
                        process.exitValue(), endOfLog()));
            }
        }
        throw new IllegalStateException("%s did not become ready within %d s:%n%s".formatted(service,
                PATIENCE.toSeconds(), endOfLog()));
    }

    private Optional<URI> address() {
        Matcher listening = LISTENING.matcher(String.join("\n", lines()));
        return listening.find()
                ? Optional.of(URI.create("http://127.0.0.1:" + listening.group(1)))
                : Optional.empty();
    }

    private static boolean ready(URI address) {
        try {
            return Api.at(address).get("/q/health/ready").well();
        } catch (Api.Unreachable notYet) {
            return false;
        }
    }

    private boolean endsWithin(Duration pause) {
        try {
            return process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + service + " started", e);
        }
    }

    private String endOfLog() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
