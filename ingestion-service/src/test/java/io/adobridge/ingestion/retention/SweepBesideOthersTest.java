package io.adobridge.ingestion.retention;

import static io.adobridge.ingestion.retention.OldRows.NOW;
import static io.adobridge.ingestion.retention.OldRows.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Sweeping while others read, write, choose and are killed. */
@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class SweepBesideOthersTest {

    @Inject
    Pool pool;

    @Inject
    SweepQueue queue;

    @Inject
    RetentionSettings settings;

    @Inject
    Sweeps sweeps;

    private OldRows rows;

    @BeforeEach
    void followOne() {
        rows = new OldRows(pool);
    }

    @Test
    void goesByWhatWasChosenForTheConnection() {
        UUID keeping = UUID.randomUUID();
        UUID shorter = UUID.randomUUID();
        rows.follow(keeping);
        rows.follow(shorter);
        choose(keeping, Retention.KEEP);
        choose(shorter, Retention.ofDays(30));
        List.of(rows.connection, keeping, shorter).forEach(each -> {
            rows.build(each, 1, "completed", NOW.minus(Duration.ofDays(1000)));
            rows.build(each, 2, "completed", NOW.minus(Duration.ofDays(60)));
        });

        sweeps.run();

        assertThat(rows.ids(rows.connection, "build", "build_id")).containsExactly("2");
        assertThat(rows.ids(keeping, "build", "build_id")).containsExactly("1", "2");
        assertThat(rows.ids(shorter, "build", "build_id")).isEmpty();
    }

    @Test
    void doesNotDisturbWhoeverIsReading() {
        rows.build(1, "completed", OLD);
        SqlConnection reader = pool.getConnection().await().indefinitely();
        reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ").execute().await().indefinitely();
        assertThat(builds(reader)).isEqualTo(1);

        sweeps.run();

        assertThat(builds(reader)).isEqualTo(1);
        reader.query("COMMIT").execute().await().indefinitely();
        assertThat(builds(reader)).isZero();
        reader.close().await().indefinitely();
    }

    @Test
    void leavesARowThatIsBeingWrittenForTheNextTime() {
        rows.build(1, "completed", OLD);
        rows.build(2, "completed", OLD);
        SqlConnection writer = pool.getConnection().await().indefinitely();
        writer.query("BEGIN").execute().await().indefinitely();
        writer.preparedQuery("UPDATE build SET result = 'failed' WHERE connection_id = $1 AND build_id = 1")
                .execute(Tuple.of(rows.connection)).await().indefinitely();

        sweeps.run();
        assertThat(rows.ids("build", "build_id")).containsExactly("1");
        writer.query("COMMIT").execute().await().indefinitely();
        writer.close().await().indefinitely();
        sweeps.runAgain();

        assertThat(rows.count("build")).isZero();
    }

    @Test
    void goesOnWhereAKilledReplicaStopped() {
        IntStream.rangeClosed(1, 250).forEach(id -> rows.build(id, "completed", OLD.plusSeconds(id)));
        SweepClaim killed = claim();
        Rule builds = rule("build");
        assertThat(sweeps.one().batch(killed, builds).await().indefinitely()).isEqualTo(100);
        assertThat(queue.claim().await().indefinitely()).isEmpty();
        rows.execute("UPDATE retention_sweep SET lease_until = now() - interval '1 second'");

        SweepClaim next = claim();

        assertThatThrownBy(() -> sweeps.one().batch(killed, builds).await().indefinitely()).isInstanceOf(SweepLost.class);
        assertThat(rows.count("build")).isEqualTo(150);
        assertThat(rows.count("timeline_record")).isEqualTo(150);
        sweeps.one().sweep(next).await().indefinitely();
        assertThat(rows.count("build") + rows.count("timeline_record") + rows.count("test_run")).isZero();
    }

    @Test
    void deletesNothingMoreOnceItWasChosenToKeepIt() {
        IntStream.rangeClosed(1, 150).forEach(id -> rows.build(id, "completed", OLD));
        SweepClaim claim = claim();
        assertThat(sweeps.one().batch(claim, rule("build")).await().indefinitely()).isEqualTo(100);

        choose(rows.connection, Retention.KEEP);

        assertThat(sweeps.one().batch(claim, rule("build")).await().indefinitely()).isZero();
        assertThat(rows.count("build")).isEqualTo(50);
    }

    @Test
    void isDueAgainAtOnceWhenTheChoiceChangesMeanwhile() {
        SweepClaim claim = claim();
        choose(rows.connection, Retention.ofDays(30));

        queue.end(claim).await().indefinitely();

        assertThat(claim().fence()).isGreaterThan(claim.fence());
    }

    private SweepClaim claim() {
        return queue.claim().await().indefinitely().orElseThrow();
    }

    private static Rule rule(String table) {
        return Rule.ALL.stream().filter(rule -> rule.table().equals(table)).findFirst().orElseThrow();
    }

    private void choose(UUID which, Retention retention) {
        assertThat(settings.change(which, retention, "tester", "*").await().indefinitely().retention()).isEqualTo(retention);
    }

    private long builds(SqlConnection reader) {
        return reader.preparedQuery("SELECT count(*) AS n FROM build WHERE connection_id = $1")
                .execute(Tuple.of(rows.connection))
                .await().indefinitely().iterator().next().getLong("n");
    }
}
