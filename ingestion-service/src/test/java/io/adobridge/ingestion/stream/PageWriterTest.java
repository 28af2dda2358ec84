package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.PageWriter.Page;
import io.adobridge.ingestion.stream.Step.Then;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class PageWriterTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int ANY_NUMBER = 100;

    @Inject
    StreamQueue queue;

    @Inject
    PageWriter writer;

    @Inject
    Pool pool;

    @BeforeEach
    void empty() {
        execute("DELETE FROM stream");
        execute("DELETE FROM project");
    }

    @Test
    void writesNothingOfAPageWhoseLeaseIsLost() {
        UUID connection = UUID.randomUUID();
        add(connection, "projects", 0);
        Claim lost = claim();
        execute("UPDATE stream SET lease_until = now() - interval '1 second'");
        assertThat(claim().fence()).isGreaterThan(lost.fence());

        assertThatThrownBy(() -> writer.write(lost, page(project(connection), Then.CONTINUE)).await().indefinitely())
                .isInstanceOf(LeaseLost.class);

        assertThat(count("SELECT count(*) FROM project")).isZero();
    }

    @Test
    void writesRowsAndCursorTogetherOrNotAtAll() {
        UUID connection = UUID.randomUUID();
        add(connection, "projects", 0);
        Claim claim = claim();
        Write failing = new Write("project", transaction -> transaction.query("SELECT 1/0").execute().replaceWith(0));
        Step<String> step = Step.of("\"half\"", List.of(project(connection), failing), Reached.part(), Then.CONTINUE);

        assertThatThrownBy(() -> writer.write(claim, new Page(step, "\"half\"", Then.CONTINUE, LEASE, Duration.ZERO))
                .await().indefinitely()).hasMessageContaining("division by zero");

        assertThat(count("SELECT count(*) FROM project")).isZero();
        assertThat(count("SELECT count(*) FROM stream WHERE cursor IS NOT NULL")).isZero();
    }

    @Test
    void keepsTheLeaseBetweenPagesAndEndsItWithTheLast() {
        UUID connection = UUID.randomUUID();
        add(connection, "projects", 0);
        Claim claim = claim();

        writer.write(claim, page(project(connection), Then.CONTINUE)).await().indefinitely();
        assertThat(count("SELECT count(*) FROM stream WHERE lease_until > now() AND completed_at IS NULL")).isOne();

        writer.write(claim, page(project(connection), Then.COMPLETE)).await().indefinitely();
        assertThat(count("SELECT count(*) FROM stream WHERE lease_until IS NULL AND completed_at IS NOT NULL")).isOne();
        assertThat(count("SELECT pages FROM stream")).isEqualTo(2);
    }

    @Test
    void runsAgainAtOnceWhatWasWokenWhileAtWork() {
        UUID connection = UUID.randomUUID();
        add(connection, "timelines", 1);
        Claim claim = claim();
        queue.runNow(connection).await().indefinitely();

        writer.write(claim, page(project(connection), Then.COMPLETE)).await().indefinitely();

        assertThat(claim().key()).isEqualTo(claim.key());
    }

    @Test
    void wakesOthersOnlyWhenThePageIsStored() {
        UUID connection = UUID.randomUUID();
        add(connection, "builds", 1);
        Claim claim = claim();
        Write failing = new Write("project", transaction -> transaction.query("SELECT 1/0").execute().replaceWith(0));
        Write wake = Write.afterwards("stream",
                client -> client.query("UPDATE stream SET woken = true").execute().replaceWith(0));

        assertThatThrownBy(() -> writer.write(claim, page(List.of(wake, failing), Then.CONTINUE)).await().indefinitely())
                .hasMessageContaining("division by zero");
        assertThat(count("SELECT count(*) FROM stream WHERE woken")).isZero();

        writer.write(claim, page(List.of(wake, project(connection)), Then.CONTINUE)).await().indefinitely();
        assertThat(count("SELECT count(*) FROM stream WHERE woken")).isOne();
    }

    @Test
    void keepsAPageThatIsStoredThoughNobodyCanBeWoken() {
        UUID connection = UUID.randomUUID();
        add(connection, "builds", 1);
        Write wake = Write.afterwards("stream", client -> client.query("SELECT 1/0").execute().replaceWith(0));

        writer.write(claim(), page(List.of(project(connection), wake), Then.COMPLETE)).await().indefinitely();

        assertThat(count("SELECT count(*) FROM project")).isOne();
        assertThat(count("SELECT count(*) FROM stream WHERE completed_at IS NOT NULL")).isOne();
    }

    private Claim claim() {
        return queue.claimDue(1, LEASE, ANY_NUMBER).await().indefinitely().get(0);
    }

    private void add(UUID connection, String stream, int stage) {
        pool.preparedQuery("INSERT INTO stream (connection_id, project_id, stream, part_id, stage) VALUES ($1, $2, $3, $2, $4)")
                .execute(Tuple.of(connection, UUID.randomUUID(), stream, stage)).await().indefinitely();
    }

    private static Write project(UUID connection) {
        return new Write("project", transaction -> transaction.preparedQuery("""
                INSERT INTO project (connection_id, project_id, name, seen_at) VALUES ($1, $1, 'p', now())
                ON CONFLICT (connection_id, project_id) DO NOTHING
                """).execute(Tuple.of(connection)).map(result -> result.rowCount()));
    }

    private static Page page(Write write, Then then) {
        return page(List.of(write), then);
    }

    private static Page page(List<Write> writes, Then then) {
        Step<String> step = Step.of("\"next\"", writes, Reached.part(), then);
        return new Page(step, "\"next\"", then, LEASE, Duration.ZERO);
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private long count(String sql) {
        return pool.query(sql).execute().await().indefinitely().iterator().next().getLong(0);
    }
}
