package io.adobridge.testbed.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.adobridge.testbed.postgres.Database;
import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;

/**
 * PostgreSQL's own benchmark, with prepared statements.
 *
 * @param clients connections at once
 * @param length of one run, below a minute
 * @see <a href="https://www.postgresql.org/docs/current/pgbench.html">pgbench</a>
 */
public record PgBench(Database database, int clients, Duration length) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /**
     * @param script among this module's resources
     * @param variables of the script
     * @return how often it ran in a second
     */
    public double run(String script, Map<String, String> variables) {
        return repeat(text(script), variables);
    }

    /** The same for statements that are told. */
    public double repeat(String script, Map<String, String> variables) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("pgbench", "pgbench"), "--no-vacuum",
                "--protocol=prepared", "--client=" + clients, "--jobs=2", "--time=" + length.toSeconds(),
                "--file=" + file(script), "--host=127.0.0.1", "--port=" + database.port(),
                "--username=" + database.name()));
        variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.add(database.name());
        Ended ended = Program.run(command, Map.of("PGPASSWORD", database.password()));
        Matcher rate = RATE.matcher(ended.output());
        if (!ended.well() || !rate.find()) {
            throw new IllegalStateException(ended.output());
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String text(String name) {
        try (InputStream content = PgBench.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String script) {
        try {
            Path file = Files.createTempFile("adobridge-load", ".sql");
            Files.writeString(file, script);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
