package io.adobridge.deploy.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.flywaydb.core.Flyway;

import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.postgres.Postgres;

/**
 * The database of a service as an earlier version of it left it behind.
 *
 * @param schema its schema, and the name of the database
 * @param version its last migration
 */
record Earlier(String service, String schema, String version) {

    /**
     * Makes the schema of then by the migrations up to then, and the rows that were in it.
     *
     * @param values of what stands as <code>${name}</code> in the rows
     */
    void restore(Postgres postgres, Map<String, String> values) throws SQLException {
        Database database = postgres.database(schema);
        var unused = Flyway.configure().dataSource(database.jdbcUrl(), database.name(), database.password()).schemas(schema)
                .locations("filesystem:../%s/src/main/resources/db/migration".formatted(service)).target(version).load()
                .migrate();
        try (var connection = postgres.connect(schema); var statement = connection.createStatement()) {
            boolean alsoUnused = statement.execute(rows(values));
        }
    }

    private String rows(Map<String, String> values) {
        String sql = text(Path.of("src/test/resources/earlier", service + ".sql"));
        for (var value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue());
        }
        return sql;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
