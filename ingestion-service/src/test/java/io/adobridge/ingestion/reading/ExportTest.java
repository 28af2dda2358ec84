package io.adobridge.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class ExportTest {

    private static final int ROWS = 2_500;
    private static final Entity<Item> ITEMS = Entity.of(Item.class, "work_item").with("id", "work_item_id")
            .descending(Key.number("work_item_id"));

    private final UUID connection = UUID.randomUUID();

    @Inject
    Pool pool;

    @Test
    void writesEveryRowOnceInTheOrderOfTheList() {
        fill();

        List<String> lines = export().stream().flatMap(chunk -> Stream.of(text(chunk).split("\n", -1))).toList();

        assertThat(lines).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(lines.get(0)).isEqualTo("{\"id\":2500}");
        assertThat(lines.get(ROWS - 1)).isEqualTo("{\"id\":1}");
    }

    @Test
    void readsNoMoreThanIsTaken() {
        fill();

        List<byte[]> taken = lines().select().first(1).collect().asList().await().indefinitely();

        assertThat(text(taken.get(0)).split("\n", -1)).hasSize(1_000);
    }

    @Test
    void endsAtOnceWhereThereIsNothing() {
        assertThat(export()).isEmpty();
    }

    private List<byte[]> export() {
        return lines().collect().asList().await().indefinitely();
    }

    private Multi<byte[]> lines() {
        return new Export(ITEMS, Where.of(connection), pool, Selection.ALL).lines();
    }

    private void fill() {
        pool.preparedQuery("""
                INSERT INTO work_item (connection_id, work_item_id, rev, project_id, deleted, fields)
                SELECT $1, n, 1, $1, false, '{}' FROM generate_series(1, 2500) n
                """).execute(Tuple.of(connection)).await().indefinitely();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    record Item(long id) {
    }
}
