package io.adobridge.ingestion.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class ConnectionRemovalTest {

    @Inject
    Pool pool;

    @Test
    void emptiesEveryTableThatHoldsRowsOfConnections() {
        assertThat(
                names("""
                        SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables
                            USING (table_schema, table_name)
                        WHERE table_schema = 'ingestion' AND column_name = 'connection_id' AND table_name NOT IN ('followed_connection', 'hook_farewell')
                            AND table_type = 'BASE TABLE'
                        """))
                .containsExactlyInAnyOrderElementsOf(ConnectionRemoval.TABLES);
    }

    /** Apart from the few small tables that a replica reads whole: the connections themselves and who has to wait. */
    @Test
    void leadsEveryKeyWithTheConnection() {
        assertThat(names("""
                SELECT k.table_name AS name FROM information_schema.table_constraints c
                JOIN information_schema.key_column_usage k USING (constraint_name, table_schema, table_name)
                WHERE c.table_schema = 'ingestion' AND c.constraint_type = 'PRIMARY KEY' AND k.ordinal_position = 1
                    AND k.column_name <> 'connection_id'
                    AND k.table_name NOT IN ('flyway_schema_history', 'mirrored_connection', 'mirror_contact', 'azure_pause')
                """)).isEmpty();
    }

    private List<String> names(String sql) {
        return pool.query(sql).execute().await().indefinitely().stream().map(row -> row.getString("name")).toList();
    }
}
