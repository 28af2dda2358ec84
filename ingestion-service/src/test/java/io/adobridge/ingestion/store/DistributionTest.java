package io.adobridge.ingestion.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/** What a distributed PostgreSQL needs in order to spread the data by connection, read from the migrated database. */
@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class DistributionTest {

    /** Who does what next, and what is known of connections: small, hot, and kept on one node. Everything else is data. */
    private static final Set<String> QUEUES = Set.of("followed_connection", "stream", "timeline_queue", "coverage_queue",
            "work_item_queue", "pull_request_reading", "hook_inbox", "azure_pause", "mirrored_connection", "mirror_contact",
            "retention_sweep", "flyway_schema_history");

    private static final String KEYS = """
            SELECT t.relname AS name, a.attname AS leads
            FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
            LEFT JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'p'
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
            WHERE n.nspname = 'ingestion' AND t.relkind IN ('r', 'p')
            """;

    private static final String UNIQUE_WITHOUT = """
            SELECT t.relname AS name FROM pg_index i
            JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = 'ingestion' AND i.indisunique AND NOT EXISTS (
                SELECT FROM pg_attribute a
                WHERE a.attrelid = t.oid AND a.attnum = ANY (i.indkey) AND a.attname = 'connection_id')
            """;

    private static final String REFERENCES_WITHOUT = """
            SELECT c.conname AS name FROM pg_constraint c
            JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = 'ingestion' AND c.contype = 'f' AND NOT EXISTS (
                SELECT FROM pg_attribute a
                WHERE a.attrelid = t.oid AND a.attnum = ANY (c.conkey) AND a.attname = 'connection_id')
            """;

    private static final String CODE = """
            SELECT (SELECT count(*) FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
                    JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'ingestion' AND NOT g.tgisinternal)
                + (SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                    WHERE n.nspname = 'ingestion') AS count
            """;

    private static final String VIEWS = "SELECT viewname AS name, definition FROM pg_views WHERE schemaname = 'ingestion'";

    private static final Pattern JOIN = Pattern.compile("\\bJOIN\\b(.*?)(?=\\bJOIN\\b|\\bUNION\\b|;)", Pattern.DOTALL);
    private static final Pattern WITHIN = Pattern.compile("\\w+\\.connection_id = \\w+\\.connection_id");

    @Inject
    Pool pool;

    @Test
    void keysAllDataByConnectionFirst() {
        Map<String, String> leads = rows(KEYS).stream()
                .collect(toMap(row -> row.getString("name"), row -> String.valueOf(row.getString("leads"))));

        assertThat(leads).containsKeys("build", "git_commit", "work_item", "event").containsKeys(QUEUES.toArray(String[]::new));
        leads.keySet().removeAll(QUEUES);
        assertThat(leads).allSatisfy((table, column) -> assertThat(column).as(table).isEqualTo("connection_id"));
    }

    @Test
    void makesNothingUniqueAcrossConnections() {
        assertThat(names(UNIQUE_WITHOUT)).isSubsetOf(QUEUES);
    }

    @Test
    void refersWithinAConnectionOnly() {
        assertThat(names(REFERENCES_WITHOUT)).isEmpty();
    }

    @Test
    void joinsWithinAConnectionOnly() {
        List<Row> views = rows(VIEWS);

        assertThat(views).isNotEmpty().allSatisfy(view -> assertThat(joins(view.getString("definition")))
                .as(view.getString("name")).allSatisfy(join -> assertThat(join).containsPattern(WITHIN)));
    }

    /** Triggers and functions would have to be there on every node, and run where the row is. */
    @Test
    void keepsNoCodeInTheDatabase() {
        assertThat(rows(CODE).get(0).getLong("count")).isZero();
    }

    private static List<String> joins(String definition) {
        return JOIN.matcher(definition).results().map(found -> found.group(1)).toList();
    }

    private List<String> names(String sql) {
        return rows(sql).stream().map(row -> row.getString("name")).toList();
    }

    private List<Row> rows(String sql) {
        return pool.query(sql).executeAndAwait().stream().toList();
    }
}
