package io.adobridge.deploy.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.postgres.Postgres;
import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;

/**
 * Copies of databases, taken and put back by the commands of docs/operations.md.
 *
 * @param folder where they are kept
 */
record Copies(Postgres postgres, Path folder) {

    void take(String database) {
        tool("pg_dump", postgres.database(database), "--format=custom", "--no-owner", "--file=" + file(database),
                "--dbname=" + database);
    }

    /** Puts a copy into an empty database with another owner. */
    void putBack(String database) {
        Database target = postgres.database(restored(database));
        tool("pg_restore", target, "--exit-on-error", "--no-owner", "--single-transaction", "--dbname=" + target.name(),
                file(database));
    }

    /** The name of the database that a copy is put into. */
    static String restored(String database) {
        return database + "_restored";
    }

    private String file(String database) {
        return folder.resolve(database + ".dump").toString();
    }

    private void tool(String name, Database as, String... options) {
        List<String> connection = List.of(postgres.program(name), "--host=127.0.0.1", "--port=" + as.port(),
                "--username=" + as.name(), "--no-password");
        Ended ended = Program.run(Stream.concat(connection.stream(), Stream.of(options)).toList(),
                Map.of("PGPASSWORD", as.password()));
        assertThat(ended.status()).as(ended.output()).isZero();
    }
}
