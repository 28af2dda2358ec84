package io.adobridge.ingestion.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsClients;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Credential;
import io.adobridge.azure.Endpoint;
import io.adobridge.azure.Secret;
import io.adobridge.ingestion.Quiet;
import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.StreamKey;
import io.adobridge.ingestion.stream.StreamRun;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class EventLogTest {

    private static final int WRITERS = 60;
    private static final int BUILDS_EACH = 3;
    /** Every so many writers lose their transaction at the end. */
    private static final int LOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ADD = """
            INSERT INTO build (connection_id, build_id, project_id, status, finish_time, tags, trigger_info, deleted)
            VALUES ($1, $2, $3, 'completed', now(), '{}', '{}', false)
            """;

    @Inject
    EventLog log;

    @Inject
    Pool pool;

    @Inject
    AzureDevOpsClients clients;

    private final List<Long> seen = new ArrayList<>();
    private StreamRun run;

    @BeforeEach
    void someConnection() {
        AzureDevOps azure = clients.open(Endpoint.parse("https://dev.azure.com/contoso"),
                new Credential.Pat(Secret.of("unused")), ClientOptions.none());
        run = new StreamRun(new StreamKey(UUID.randomUUID(), UUID.randomUUID(), "builds", StreamKey.NONE), azure,
                Instant.now(), Retention.KEEP);
    }

    @Test
    void leavesNoGapWhenManyWriteAtOnceAndSomeAreRolledBack() {
        together(WRITERS);

        assertThat(numbers(0)).isEqualTo(LongStream.rangeClosed(1, (WRITERS - WRITERS / LOST) * BUILDS_EACH).boxed().toList());
    }

    /** Whoever asks after the last number it saw must meet every event, though they are written all the while. */
    @Test
    void letsAFollowerMissNothingWhileOthersWrite() {
        Uni<List<Long>> following = Uni.createFrom().deferred(() -> log.after(run.connection(), seen.size(), 500))
                .invoke(events -> events.forEach(event -> seen.add(event.number())))
                .repeat().until(events -> seen.size() >= (WRITERS - WRITERS / LOST) * BUILDS_EACH)
                .collect().last().replaceWith(() -> seen);

        List<Long> followed = Uni.combine().all().unis(following, written(WRITERS)).asTuple().await().atMost(PATIENCE)
                .getItem1();

        assertThat(followed).isEqualTo(LongStream.rangeClosed(1, followed.size()).boxed().toList());
    }

    @Test
    void announcesABuildAgainOnlyWhenItHasFinishedAgain() {
        build(1);
        announce(1);
        announce(1);
        assertThat(numbers(0)).containsExactly(1L);

        execute("UPDATE build SET finish_time = finish_time + interval '1 hour' WHERE connection_id = $1",
                Tuple.of(run.connection()));
        announce(1);

        assertThat(numbers(0)).containsExactly(1L, 2L);
    }

    private void together(int writers) {
        written(writers).await().atMost(PATIENCE);
    }

    private Uni<Void> written(int writers) {
        List<Uni<Void>> all = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            List<Integer> builds = new ArrayList<>();
            for (int i = 0; i < BUILDS_EACH; i++) {
                builds.add(writer * BUILDS_EACH + i + 1);
                build(writer * BUILDS_EACH + i + 1);
            }
            all.add(write(builds, writer % LOST == 0));
        }
        return Uni.join().all(all).andFailFast().replaceWithVoid();
    }

    private Uni<Void> write(List<Integer> builds, boolean lost) {
        return pool.withTransaction(transaction -> append(transaction, builds)
                .chain(() -> lost ? Uni.createFrom().failure(new Lost()) : Uni.createFrom().voidItem()))
                .onFailure(Lost.class).recoverWithNull();
    }

    private Uni<Integer> append(SqlConnection transaction, List<Integer> builds) {
        return EventLog.finished(run, builds, Instant.EPOCH).on(transaction);
    }

    private void announce(int build) {
        pool.withTransaction(transaction -> append(transaction, List.of(build))).await().atMost(PATIENCE);
    }

    private void build(long number) {
        execute(ADD, Tuple.of(run.connection(), number, run.project()));
    }

    private List<Long> numbers(long after) {
        return log.after(run.connection(), after, 500).await().atMost(PATIENCE).stream().map(EventView::number).toList();
    }

    private void execute(String sql, Tuple parameters) {
        pool.preparedQuery(sql).executeAndAwait(parameters);
    }

    private static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
