package io.adobridge.testbed.postgres;

/**
 * A database and the user who owns it.
 *
 * @param name the name of the database and of its owner
 * @param password the owner's password
 * @param port where PostgreSQL listens on 127.0.0.1
 */
public record Database(String name, String password, int port) {

    /** The address that a JDBC driver understands, without credentials. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** The address that Vert.x' reactive client understands, without credentials. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    @Override
    public String toString() {
        return "Database[" + jdbcUrl() + "]";
    }
}
