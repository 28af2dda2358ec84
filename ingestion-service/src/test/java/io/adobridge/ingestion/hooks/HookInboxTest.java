package io.adobridge.ingestion.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.ingestion.stream.StreamKey;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class HookInboxTest {

    private static final UUID SUBSCRIPTION = UUID.randomUUID();

    @Inject
    HookInbox inbox;

    @Inject
    Pool pool;

    private final UUID connection = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();
    private final UUID repository = UUID.randomUUID();

    @BeforeEach
    void empty() {
        execute("DELETE FROM stream");
        execute("DELETE FROM hook_inbox");
    }

    @Test
    void makesTheStreamOfTheRepositoryDueAndNoOther() {
        add(connection, project, "pushes", repository);
        add(connection, project, "pushes", UUID.randomUUID());
        add(connection, project, "builds", StreamKey.NONE);
        add(UUID.randomUUID(), project, "pushes", repository);

        assertThat(store(push(1))).isTrue();
        assertThat(handle()).isOne();

        assertThat(due()).containsExactly(connection + " pushes " + repository);
    }

    @Test
    void makesTheStreamOfTheProjectDueAndNoOther() {
        add(connection, project, "pull-requests", StreamKey.NONE);
        add(connection, UUID.randomUUID(), "pull-requests", StreamKey.NONE);

        assertThat(store(event("git.pullrequest.created", HookTopic.PULL_REQUEST, project, repository))).isTrue();
        assertThat(handle()).isOne();

        assertThat(due()).containsExactly(connection + " pull-requests " + StreamKey.NONE);
    }

    @Test
    void makesTheStreamsOfAllProjectsDueWhereTheEventNamesNone() {
        add(connection, project, "builds", StreamKey.NONE);
        add(connection, UUID.randomUUID(), "builds", StreamKey.NONE);

        assertThat(store(event("build.complete", HookTopic.BUILD, StreamKey.NONE, StreamKey.NONE))).isTrue();
        assertThat(handle()).isOne();

        assertThat(due()).hasSize(2);
    }

    @Test
    void wantsThePullRequestReadThatWasCommentedOnAndNoOther() {
        execute("DELETE FROM pull_request_reading");
        add(connection, project, "pull-request-details", StreamKey.NONE);
        addReading(12);
        addReading(13);

        assertThat(inbox.store(connection, new HookEvent(SUBSCRIPTION, 1, "ms.vss-code.git-pullrequest-comment-event",
                HookTopic.PULL_REQUEST_COMMENT, project, repository, 12L)).await().indefinitely()).isTrue();
        assertThat(handle()).isOne();

        assertThat(due()).containsExactly(connection + " pull-request-details " + StreamKey.NONE);
        assertThat(pool.query("SELECT pull_request_id FROM pull_request_reading WHERE done IS NULL AND asked = 1").execute()
                .await().indefinitely().stream().map(row -> row.getLong(0))).containsExactly(12L);
    }

    @Test
    void leavesAStreamWaitingThatHasFailed() {
        add(connection, project, "pushes", repository);
        execute("UPDATE stream SET attempts = 1");

        assertThat(store(push(1))).isTrue();
        assertThat(handle()).isOne();

        assertThat(due()).isEmpty();
    }

    @Test
    void knowsARepeatedNotificationEvenAfterItWasHandled() {
        assertThat(store(push(1))).isTrue();
        assertThat(handle()).isOne();

        assertThat(store(push(1))).isFalse();
        assertThat(handle()).isZero();
        assertThat(store(push(2))).isTrue();
    }

    @Test
    void handlesEachEventOnceHoweverManyReplicasDo() {
        for (int i = 0; i < 100; i++) {
            assertThat(store(push(i))).isTrue();
        }

        List<Uni<Integer>> replicas = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            replicas.add(inbox.handle(10));
        }
        int atOnce = Uni.join().all(replicas).andFailFast().await().indefinitely().stream().mapToInt(Integer::intValue).sum();

        assertThat(atOnce + inbox.handle(1_000).await().indefinitely()).isEqualTo(100);
        assertThat(handle()).isZero();
    }

    @Test
    void forgetsWhatWasHandledLongAgoAndNothingThatWaits() {
        assertThat(store(push(1))).isTrue();
        assertThat(handle()).isOne();
        assertThat(store(push(2))).isTrue();
        execute("UPDATE hook_inbox SET received_at = now() - interval '8 days', handled_at = handled_at - interval '8 days'");

        assertThat(inbox.forget(Duration.ofDays(7), 10).await().indefinitely()).isOne();

        assertThat(handle()).isOne();
    }

    private HookEvent push(long notification) {
        return new HookEvent(SUBSCRIPTION, notification, "git.push", HookTopic.PUSH, project, repository, null);
    }

    private static HookEvent event(String type, HookTopic topic, UUID project, UUID repository) {
        return new HookEvent(SUBSCRIPTION, 1, type, topic, project, repository, null);
    }

    private boolean store(HookEvent event) {
        return inbox.store(connection, event).await().indefinitely();
    }

    private int handle() {
        return inbox.handle(100).await().indefinitely();
    }

    private void add(UUID owner, UUID of, String stream, UUID part) {
        pool.preparedQuery("""
                INSERT INTO stream (connection_id, project_id, stream, part_id, due_at)
                VALUES ($1, $2, $3, $4, now() + interval '1 hour')
                """).execute(Tuple.of(owner, of, stream, part)).await().indefinitely();
    }

    private void addReading(long pullRequest) {
        pool.preparedQuery(
                """
                        INSERT INTO pull_request_reading (connection_id, stream, pull_request_id, project_id, repository_id, wanted, done)
                        VALUES ($1, 'pull-request-details', $2, $3, $4, 'as it is', 'as it is')
                        """)
                .execute(Tuple.of(connection, pullRequest, project, repository)).await().indefinitely();
    }

    private List<String> due() {
        return pool.query("SELECT connection_id || ' ' || stream || ' ' || part_id AS key FROM stream WHERE due_at <= now()")
                .execute().await().indefinitely().stream().map(row -> row.getString("key")).toList();
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
