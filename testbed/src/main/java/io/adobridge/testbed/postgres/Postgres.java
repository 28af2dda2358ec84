package io.adobridge.testbed.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * PostgreSQL 17 on loopback, in a directory of its own that is deleted on close.
 *
 * <p>
 * It can be stopped and started again on the same port with the same data while its users are connected, which is what
 * they see when a database fails over. It ends with this JVM even when that is killed.
 */
public final class Postgres implements AutoCloseable {

    private final Path directory;
    private final Cluster cluster;
    private final Map<String, Database> databases = new ConcurrentHashMap<>();

    private Postgres(Path directory, Cluster cluster) {
        this.directory = directory;
        this.cluster = cluster;
    }

    /** Starts an empty PostgreSQL; it accepts connections when this returns, one to four seconds later. */
    public static Postgres launch() {
        return launch(RunAs.detect());
    }

    /** The same with the PostgreSQL of this machine and its tools, whatever its version; empty where it is not installed. */
    public static Optional<Postgres> launchInstalled() {
        return Binaries.installed().map(binaries -> launch(binaries, RunAs.detect()));
    }

    static Postgres launch(RunAs runAs) {
        return launch(Binaries.unpacked(), runAs);
    }

    private static Postgres launch(Binaries binaries, RunAs runAs) {
        Path directory = Directories.temporary("adobridge-postgres");
        var postgres = new Postgres(directory, Cluster.create(binaries, runAs, directory));
        postgres.start();
        return postgres;
    }

    /** The database of that name with an owner of the same name, created when first asked for. */
    public Database database(String name) {
        if (!name.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        return databases.computeIfAbsent(name, this::create);
    }

    /** Starts it again after {@link #stop()}: same port, same data. */
    public void start() {
        cluster.start();
    }

    /** Ends all connections and stops; nothing committed is lost. Does nothing if it is stopped. */
    public void stop() {
        cluster.stop();
    }

    /** Stops and starts again on the same port with the same data. */
    public void restart() {
        stop();
        start();
    }

    /** Opens a connection as the owner of the database. The caller closes it. */
    public Connection connect(String name) throws SQLException {
        Database database = database(name);
        return DriverManager.getConnection(database.jdbcUrl(), database.name(), database.password());
    }

    /** Where a program of this PostgreSQL is; pg_dump and its like only of one that is installed. */
    public String program(String name) {
        return cluster.program(name);
    }

    long serverPid() {
        return cluster.serverPid();
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        stop();
        Directories.delete(directory);
    }

    private Database create(String name) {
        var database = new Database(name, Cluster.newPassword(), cluster.port());
        var server = new Database("postgres", cluster.password(), cluster.port());
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.name(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, database.password()));
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
        return database;
    }
}
