package io.adobridge.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class TableTest {

    private static final Table<Item> TABLE = Table.<Item> named("work_item")
            .number("work_item_id", Item::id).key()
            .integer("rev", Item::rev)
            .id("project_id", item -> new UUID(0, 1))
            .text("title", Item::title)
            .time("changed_date", item -> Instant.parse("2026-11-02T08:00:00.123456Z"))
            .flag("deleted", item -> false)
            .json("fields", Item::fields)
            .preferring((one, other) -> one.rev >= other.rev ? one : other)
            .onlyWhere("t.rev < excluded.rev")
            .build();

    private final UUID connection = UUID.randomUUID();

    @Inject
    Pool pool;

    @Test
    void writesAPageAtOnce() {
        assertThat(write(new Item(1, 1, "one", "{}"), new Item(2, 1, "two", "{\"a\":[1]}"))).isEqualTo(2);

        assertThat(stored(2).getString("title")).isEqualTo("two");
        assertThat(stored(2).getJsonObject("fields").getJsonArray("a").getInteger(0)).isEqualTo(1);
        assertThat(stored(2).getOffsetDateTime("changed_date").toInstant())
                .isEqualTo(Instant.parse("2026-11-02T08:00:00.123456Z"));
    }

    @Test
    void leavesAloneWhatIsNotNewer() {
        assertThat(write(new Item(1, 3, "third", "{}"))).isEqualTo(1);

        assertThat(write(new Item(1, 2, "second", "{}"), new Item(1, 3, "third again", "{}"))).isZero();

        assertThat(stored(1).getString("title")).isEqualTo("third");
    }

    @Test
    void takesOneOfSeveralRowsWithTheSameKeyInAPage() {
        assertThat(write(new Item(1, 2, "second", "{}"), new Item(1, 1, "first", "{}"))).isEqualTo(1);

        assertThat(stored(1).getString("title")).isEqualTo("second");
    }

    @Test
    void storesTextThatHoldsTheNulCharacter() {
        assertThat(write(new Item(1, 1, "a\0b", "{\"a\":\"b\\u0000c\"}"))).isEqualTo(1);

        assertThat(stored(1).getString("title")).isEqualTo("ab");
        assertThat(stored(1).getJsonObject("fields").getString("a")).isEqualTo("bc");
    }

    @Test
    void writesAnEmptyPage() {
        assertThat(write()).isZero();
    }

    private int write(Item... items) {
        return pool.withTransaction(transaction -> TABLE.upsert(connection, List.of(items)).on(transaction)).await()
                .indefinitely();
    }

    private Row stored(long id) {
        return pool.preparedQuery("SELECT * FROM work_item WHERE connection_id = $1 AND work_item_id = $2")
                .execute(Tuple.of(connection, id)).await().indefinitely().iterator().next();
    }

    record Item(long id, int rev, String title, String fields) {
    }
}
