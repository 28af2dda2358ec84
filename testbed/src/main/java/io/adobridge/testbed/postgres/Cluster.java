package io.adobridge.testbed.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.process.Leash;
import io.adobridge.testbed.process.Program;

/** One data directory, the port and password that belong to it, and the server that may be running on it. */
final class Cluster {

    private static final String SETTINGS = """

            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 200
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            track_activity_query_size = 16384
            """;

    private final Binaries binaries;
    private final RunAs runAs;
    private final Path directory;
    private final int port;
    private final String password;
    private @Nullable Leash leash;

    private Cluster(Binaries binaries, RunAs runAs, Path directory, int port, String password) {
        this.binaries = binaries;
        this.runAs = runAs;
        this.directory = directory;
        this.port = port;
        this.password = password;
    }

    /** Initialises a cluster in an empty directory; it does not run yet. */
    static Cluster create(Binaries binaries, RunAs runAs, Path directory) {
        var cluster = new Cluster(binaries, runAs, directory, freePort(), newPassword());
        try {
            cluster.initialise();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set up PostgreSQL in " + directory, e);
        }
        return cluster;
    }

    String program(String name) {
        return binaries.program(name);
    }

    int port() {
        return port;
    }

    /** The password of the superuser {@code postgres}. */
    String password() {
        return password;
    }

    synchronized void start() {
        Program.require(runAs.command(binaries.program("pg_ctl"), "start", "-w", "-s",
                "-D", directory.toString(), "-l", directory.resolve("server.log").toString()));
        leash = Leash.on(serverPid(), "INT");
    }

    synchronized void stop() {
        if (leash == null) {
            return;
        }
        Optional<ProcessHandle> server = ProcessHandle.of(serverPid());
        Program.require(runAs.command(binaries.program("pg_ctl"), "stop", "-w", "-s", "-m", "fast",
                "-D", directory.toString()));
        server.ifPresent(Cluster::awaitEnd);
        leash.close();
        leash = null;
    }

    // pg_ctl returns when the server has shut down, which is a moment before its process is gone
    private static void awaitEnd(ProcessHandle server) {
        var unused = server.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    long serverPid() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not run in " + directory, e);
        }
    }

    private void initialise() throws IOException {
        runAs.own(directory);
        Path passwordFile = Files.createTempFile("adobridge-postgres", ".password");
        try {
            Files.writeString(passwordFile, password);
            runAs.own(passwordFile);
            Program.require(runAs.command(Stream.concat(
                    Stream.of(binaries.program("initdb"), "-D", directory.toString(), "-U", "postgres", "-E", "UTF8",
                            "--no-sync", "-A", "scram-sha-256", "--pwfile", passwordFile.toString()),
                    binaries.collation().stream()).toArray(String[]::new)));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(directory.resolve("postgresql.conf"), SETTINGS.formatted(port), StandardOpenOption.APPEND);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
