package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
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
class StreamQueueTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int ANY_NUMBER = 100;

    @Inject
    StreamQueue queue;

    @Inject
    Pool pool;

    @BeforeEach
    void empty() {
        execute("DELETE FROM stream");
    }

    @Test
    void givesEachDueStreamToOneWorkerOnly() {
        UUID connection = UUID.randomUUID();
        for (int i = 0; i < 40; i++) {
            add(connection, "builds", 1);
        }

        List<Uni<List<Claim>>> claims = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            claims.add(queue.claimDue(1, LEASE, ANY_NUMBER));
        }
        List<Claim> claimed = Uni.join().all(claims).andFailFast().await().indefinitely().stream().flatMap(List::stream)
                .toList();

        Set<StreamKey> keys = new HashSet<>(claimed.stream().map(Claim::key).toList());
        assertThat(claimed).hasSameSizeAs(keys).hasSizeGreaterThan(30);
    }

    /** A claim whose answer was lost is in nobody's hand: its lease runs out, and the stream goes on elsewhere. */
    @Test
    void extendsTheLeasesOfWhatIsInHandAndNoOthers() {
        UUID connection = UUID.randomUUID();
        add(connection, "builds", 1);
        add(connection, "lost", 2);
        Claim inHand = queue.claimDue(1, Duration.ofMillis(200), ANY_NUMBER).await().indefinitely().get(0);
        Claim lost = queue.claimDue(1, Duration.ofMillis(200), ANY_NUMBER).await().indefinitely().get(0);

        queue.extend(List.of(inHand), LEASE).await().indefinitely();
        List<Claim> next = Uni.createFrom().deferred(() -> queue.claimDue(2, LEASE, ANY_NUMBER))
                .repeat().withDelay(Duration.ofMillis(50)).whilst(List::isEmpty).collect().last()
                .await().atMost(LEASE);

        assertThat(next).extracting(Claim::key).containsExactly(lost.key());
    }

    @Test
    void claimsWhatIsMostUrgentFirst() {
        UUID connection = UUID.randomUUID();
        add(connection, "history", 3);
        add(connection, "newest", 1);
        add(connection, "lists", 0);

        assertThat(List.of(claim().key().stream(), claim().key().stream(), claim().key().stream()))
                .containsExactly("lists", "newest", "history");
    }

    @Test
    void letsASmallConnectionNotStarveBesideALargeOne() {
        UUID large = UUID.randomUUID();
        UUID small = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            add(large, "commits", 0);
        }
        add(small, "commits", 3);

        assertThat(claim().key().connection()).isEqualTo(large);
        assertThat(claim().key().connection()).isEqualTo(small);
    }

    @Test
    void takesTurnsBetweenALargeAndASmallConnection() {
        UUID large = UUID.randomUUID();
        UUID small = UUID.randomUUID();
        for (int i = 0; i < 50; i++) {
            add(large, "commits", 0);
        }
        for (int i = 0; i < 3; i++) {
            add(small, "commits", 3);
        }

        List<UUID> turns = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            turns.add(claim().key().connection());
        }

        assertThat(turns.subList(0, 6)).filteredOn(small::equals).hasSize(3);
        assertThat(turns.subList(6, 8)).containsOnly(large);
    }

    @Test
    void keepsWorkersForOthersHoweverMuchALargeConnectionWants() {
        UUID large = UUID.randomUUID();
        for (int i = 0; i < 50; i++) {
            add(large, "commits", 0);
        }
        for (int i = 0; i < 8; i++) {
            assertThat(queue.claimDue(1, LEASE, 8).await().indefinitely()).hasSize(1);
        }
        UUID small = UUID.randomUUID();
        add(small, "commits", 3);

        assertThat(queue.claimDue(1, LEASE, 8).await().indefinitely()).singleElement()
                .satisfies(claim -> assertThat(claim.key().connection()).isEqualTo(small));
        assertThat(queue.claimDue(1, LEASE, 8).await().indefinitely()).isEmpty();
    }

    @Test
    void worksOnNoMoreStreamsOfAConnectionThanAllowed() {
        UUID connection = UUID.randomUUID();
        add(connection, "builds", 1);
        add(connection, "commits", 1);

        assertThat(queue.claimDue(1, LEASE, 1).await().indefinitely()).hasSize(1);
        assertThat(queue.claimDue(1, LEASE, 1).await().indefinitely()).isEmpty();
    }

    @Test
    void givesAStreamToAnotherWorkerWhenTheLeaseHasRunOut() {
        add(UUID.randomUUID(), "builds", 1);
        Claim lost = claim();
        execute("UPDATE stream SET lease_until = now() - interval '1 second'");

        Claim taken = claim();

        assertThat(taken.key()).isEqualTo(lost.key());
        assertThat(taken.fence()).isGreaterThan(lost.fence());
    }

    @Test
    void whatIsHandedBackIsTakenAtOnce() {
        add(UUID.randomUUID(), "builds", 1);
        Claim before = claim();

        queue.release(before, Duration.ZERO).await().indefinitely();

        assertThat(claim().key()).isEqualTo(before.key());
    }

    @Test
    void holdsAConnectionThatWasAskedToWait() {
        UUID paused = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        add(paused, "builds", 1);
        add(paused, "commits", 1);
        add(other, "builds", 1);

        queue.hold(paused, Duration.ofMinutes(5)).await().indefinitely();

        assertThat(claim().key().connection()).isEqualTo(other);
        assertThat(queue.claimDue(1, LEASE, ANY_NUMBER).await().indefinitely()).isEmpty();
    }

    private Claim claim() {
        return queue.claimDue(1, LEASE, ANY_NUMBER).await().indefinitely().get(0);
    }

    private void add(UUID connection, String stream, int stage) {
        pool.preparedQuery("INSERT INTO stream (connection_id, project_id, stream, part_id, stage) VALUES ($1, $2, $3, $2, $4)")
                .execute(Tuple.of(connection, UUID.randomUUID(), stream, stage)).await().indefinitely();
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

}
