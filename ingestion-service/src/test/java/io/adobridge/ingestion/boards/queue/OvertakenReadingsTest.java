package io.adobridge.ingestion.boards.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Overtaken;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What was read of a work item is written only while it is still this project's to read. */
@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class OvertakenReadingsTest {

    @Inject
    Pool pool;

    private final UUID connection = UUID.randomUUID();
    private final UUID here = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final List<Queued> claimed = List.of(new Queued(1, 3, Instant.EPOCH), new Queued(2, 1, Instant.EPOCH));

    @BeforeEach
    void queue() {
        claimed.forEach(item -> execute(
                """
                        INSERT INTO work_item_queue (connection_id, aspect, work_item_id, project_id, rev) VALUES ($1, $2, $3, $4, $5)""",
                Tuple.of(connection, WorkItemQueue.COMMENTS, item.workItem(), here, item.rev())));
    }

    @Test
    void isWrittenWhereNobodyElseHasReadIt() {
        assertThatCode(this::hold).doesNotThrowAnyException();
    }

    @Test
    void isWrittenWhereItChangedMeanwhileSinceItIsReadAgain() {
        execute("UPDATE work_item_queue SET rev = rev + 1 WHERE connection_id = $1", Tuple.of(connection));

        assertThatCode(this::hold).doesNotThrowAnyException();
    }

    @Test
    void isNotWrittenWhereItMovedToAnotherProject() {
        execute("UPDATE work_item_queue SET project_id = $2 WHERE connection_id = $1 AND work_item_id = 2",
                Tuple.of(connection, elsewhere));

        assertThatThrownBy(this::hold).isInstanceOf(Overtaken.class);
    }

    @Test
    void isNotWrittenWhereAnotherStreamHasReadItSince() {
        execute("DELETE FROM work_item_queue WHERE connection_id = $1 AND work_item_id = 1", Tuple.of(connection));

        assertThatThrownBy(this::hold).isInstanceOf(Overtaken.class);
    }

    private void hold() {
        List<Write> writes = WorkItemQueue.hold(connection, here, WorkItemQueue.COMMENTS, claimed);
        Integer written = pool.withTransaction(transaction -> Multi.createFrom().iterable(writes)
                .onItem().transformToUniAndConcatenate(write -> write.on(transaction))
                .collect().last()).await().indefinitely();
        assertThat(written).isZero();
    }

    private void execute(String sql, Tuple parameters) {
        Uni<Integer> changed = pool.preparedQuery(sql).execute(parameters).map(rows -> rows.rowCount());
        assertThat(changed.await().indefinitely()).isPositive();
    }
}
