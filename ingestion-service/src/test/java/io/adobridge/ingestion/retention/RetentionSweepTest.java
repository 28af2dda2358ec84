package io.adobridge.ingestion.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class RetentionSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LIMIT = NOW.minus(Duration.ofDays(90));
    private static final Instant OLD = LIMIT.minus(Duration.ofDays(10));
    private static final List<String> PARTS_OF_BUILDS = List.of("timeline_record", "build_part", "build_coverage", "test_run",
            "timeline_queue");
    private static final List<String> PARTS_OF_PULL_REQUESTS = List.of("pull_request_iteration", "pull_request_commit",
            "pull_request_thread", "pull_request_comment", "pull_request_vote", "pull_request_reading");
    private static final List<String> PARTS_OF_WORK_ITEMS = List.of("work_item_revision", "work_item_interval",
            "work_item_artifact", "work_item_comment", "work_item_queue");

    @Inject
    Pool pool;

    @Inject
    SweepQueue queue;

    @Inject
    RetentionSettings settings;

    @Inject
    RetentionMetrics metrics;

    private final UUID connection = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();
    private final UUID repository = UUID.randomUUID();

    private RetentionSweep sweep;

    @BeforeEach
    void followOne() {
        sweep = new RetentionSweep(pool, queue, settings, metrics, Clock.fixed(NOW, ZoneOffset.UTC));
        execute("DELETE FROM retention_sweep");
        execute("DELETE FROM followed_connection");
        follow(connection);
    }

    @Test
    void deletesABuildThatEndedBeforeTheLimitWithAllItsParts() {
        build(connection, 1, "completed", OLD);

        sweepAll();

        assertThat(count("build")).isZero();
        assertThat(PARTS_OF_BUILDS).allSatisfy(part -> assertThat(count(part)).as(part).isZero());
    }

    @Test
    void keepsWhatEndedAtTheLimit() {
        build(connection, 1, "completed", LIMIT);
        build(connection, 2, "completed", LIMIT.minusMillis(1));
        commit("at", LIMIT, 0);
        commit("before", LIMIT.minusMillis(1), 0);

        sweepAll();
        execute("DELETE FROM timeline_queue");
        sweepAgain();

        assertThat(ids("build", "build_id")).containsExactly("1");
        assertThat(ids("git_commit", "commit_id")).containsExactly("at");
    }

    @Test
    void keepsABuildThatRuns() {
        build(connection, 1, "inProgress", OLD);

        sweepAll();

        assertThat(count("build")).isEqualTo(1);
        assertThat(PARTS_OF_BUILDS).allSatisfy(part -> assertThat(count(part)).as(part).isEqualTo(1));
    }

    @Test
    void keepsAnActivePullRequestWithAllItsPartsAndCommits() {
        pullRequest(1, "active");
        pullRequest(2, "completed");
        commit("c1", OLD, 7);
        commit("c2", OLD, 8);
        push(7);
        push(8);

        sweepAll();

        assertThat(ids("pull_request", "pull_request_id")).containsExactly("1");
        assertThat(PARTS_OF_PULL_REQUESTS)
                .allSatisfy(part -> assertThat(ids(part, "pull_request_id")).as(part).containsExactly("1"));
        assertThat(ids("git_commit", "commit_id")).containsExactly("c1");
        assertThat(ids("push", "push_id")).containsExactly("7");
    }

    @Test
    void keepsAWorkItemThatIsNotFinishedWithItsWholeHistory() {
        type("Bug");
        workItem(1, "Bug", "Active", false);
        workItem(2, "Bug", "Closed", false);
        workItem(3, "Bug", "Removed", false);
        workItem(4, "Unheard of", "Closed", false);
        workItem(5, "Bug", "Active", true);

        sweepAll();

        assertThat(ids("work_item", "work_item_id")).containsExactly("1", "4");
        assertThat(PARTS_OF_WORK_ITEMS)
                .allSatisfy(part -> assertThat(ids(part, "work_item_id")).as(part).containsExactly("1", "4"));
    }

    @Test
    void keepsALinkAsLongAsOneOfItsEndsIsHere() {
        type("Bug");
        workItem(1, "Bug", "Active", false);
        workItem(2, "Bug", "Closed", false);
        workItem(3, "Bug", "Closed", false);
        link(1, 2);
        link(2, 3);
        link(99, 3);

        sweepAll();

        assertThat(ids("work_item_link", "source_id || '-' || target_id")).containsExactly("1-2");
    }

    @Test
    void keepsAReleaseThatWasDeployedSinceAndOneThatIsBeingDeployed() {
        release(1, "succeeded", OLD);
        release(2, "succeeded", LIMIT);
        release(3, "inProgress", OLD);
        execute("INSERT INTO deployment (connection_id, deployment_id, project_id, release_id, attempt, last_modified_on) "
                + "VALUES ($1, 9, $2, 77, 1, $3)", connection, project, at(OLD));

        sweepAll();

        assertThat(ids("release", "release_id")).containsExactly("2", "3");
        assertThat(ids("release_environment", "release_id")).containsExactly("2", "3");
        assertThat(ids("deployment", "release_id")).containsExactly("2", "3");
    }

    @Test
    void deletesWhatHasNoParts() {
        execute("INSERT INTO event (connection_id, number, type, project_id, subject, created_at) "
                + "VALUES ($1, 1, 'build.finished', $2, 1, $3), ($1, 2, 'build.finished', $2, 2, $4)", connection, project,
                at(OLD), at(NOW));
        execute("INSERT INTO changeset (connection_id, project_id, changeset_id, created_at, work_items, complete) "
                + "VALUES ($1, $2, 1, $3, '{}', true)", connection, project, at(OLD));
        execute("INSERT INTO changeset_file (connection_id, project_id, changeset_id, path) VALUES ($1, $2, 1, '$/a')",
                connection, project);
        execute("INSERT INTO deleted_work_item (connection_id, work_item_id, project_id, deleted_date, seen_at) "
                + "VALUES ($1, 1, $2, $3, now())", connection, project, at(OLD));
        execute("INSERT INTO environment_deployment (connection_id, record_id, environment_id, project_id, stage_attempt, "
                + "job_attempt, finish_time) VALUES ($1, 1, 1, $2, 1, 1, $3), ($1, 2, 1, $2, 1, 1, $4)", connection, project,
                at(OLD), at(NOW));

        sweepAll();

        assertThat(ids("event", "number")).containsExactly("2");
        assertThat(ids("environment_deployment", "record_id")).containsExactly("2");
        assertThat(count("changeset") + count("changeset_file") + count("deleted_work_item")).isZero();
    }

    @Test
    void leavesWhatIsAboutToBeReadForSomeDays() {
        build(connection, 1, "completed", LIMIT.minus(Duration.ofDays(1)));

        sweepAll();

        assertThat(count("build")).isEqualTo(1);
    }

    @Test
    void goesByWhatWasChosenForTheConnection() {
        UUID keeping = UUID.randomUUID();
        UUID shorter = UUID.randomUUID();
        follow(keeping);
        follow(shorter);
        choose(keeping, Retention.KEEP);
        choose(shorter, Retention.ofDays(30));
        List.of(connection, keeping, shorter).forEach(each -> {
            build(each, 1, "completed", NOW.minus(Duration.ofDays(1000)));
            build(each, 2, "completed", NOW.minus(Duration.ofDays(60)));
        });

        sweepAll();

        assertThat(ids(connection, "build", "build_id")).containsExactly("2");
        assertThat(ids(keeping, "build", "build_id")).containsExactly("1", "2");
        assertThat(ids(shorter, "build", "build_id")).isEmpty();
    }

    @Test
    void doesNotDisturbWhoeverIsReading() {
        build(connection, 1, "completed", OLD);
        SqlConnection reader = pool.getConnection().await().indefinitely();
        reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ").execute().await().indefinitely();
        assertThat(builds(reader)).isEqualTo(1);

        sweepAll();

        assertThat(builds(reader)).isEqualTo(1);
        reader.query("COMMIT").execute().await().indefinitely();
        assertThat(builds(reader)).isZero();
        reader.close().await().indefinitely();
    }

    @Test
    void leavesARowThatIsBeingWrittenForTheNextTime() {
        build(connection, 1, "completed", OLD);
        build(connection, 2, "completed", OLD);
        SqlConnection writer = pool.getConnection().await().indefinitely();
        writer.query("BEGIN").execute().await().indefinitely();
        writer.preparedQuery("UPDATE build SET result = 'failed' WHERE connection_id = $1 AND build_id = 1")
                .execute(Tuple.of(connection)).await().indefinitely();

        sweepAll();
        assertThat(ids("build", "build_id")).containsExactly("1");
        writer.query("COMMIT").execute().await().indefinitely();
        writer.close().await().indefinitely();
        sweepAgain();

        assertThat(count("build")).isZero();
    }

    @Test
    void goesOnWhereAKilledReplicaStopped() {
        IntStream.rangeClosed(1, 250).forEach(id -> build(connection, id, "completed", OLD.plusSeconds(id)));
        SweepClaim killed = claim();
        Rule builds = rule("build");
        assertThat(sweep.batch(killed, builds).await().indefinitely()).isEqualTo(100);
        assertThat(queue.claim().await().indefinitely()).isEmpty();
        execute("UPDATE retention_sweep SET lease_until = now() - interval '1 second'");

        SweepClaim next = claim();

        assertThatThrownBy(() -> sweep.batch(killed, builds).await().indefinitely()).isInstanceOf(SweepLost.class);
        assertThat(count("build")).isEqualTo(150);
        assertThat(count("timeline_record")).isEqualTo(150);
        sweep.sweep(next).await().indefinitely();
        assertThat(count("build") + count("timeline_record") + count("test_run")).isZero();
    }

    @Test
    void deletesNothingMoreOnceItWasChosenToKeepIt() {
        IntStream.rangeClosed(1, 150).forEach(id -> build(connection, id, "completed", OLD));
        SweepClaim claim = claim();
        assertThat(sweep.batch(claim, rule("build")).await().indefinitely()).isEqualTo(100);

        choose(connection, Retention.KEEP);

        assertThat(sweep.batch(claim, rule("build")).await().indefinitely()).isZero();
        assertThat(count("build")).isEqualTo(50);
    }

    @Test
    void isDueAgainAtOnceWhenTheChoiceChangesMeanwhile() {
        SweepClaim claim = claim();
        choose(connection, Retention.ofDays(30));

        queue.end(claim).await().indefinitely();

        assertThat(claim().fence()).isGreaterThan(claim.fence());
    }

    private void sweepAll() {
        sweep.sweepDue().await().indefinitely();
    }

    private void sweepAgain() {
        execute("UPDATE retention_sweep SET due_at = now()");
        sweepAll();
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

    private void follow(UUID which) {
        execute("INSERT INTO followed_connection (connection_id, generation) VALUES ($1, 1)", which);
    }

    private void build(UUID of, int id, String status, Instant finished) {
        execute("INSERT INTO build (connection_id, build_id, project_id, status, finish_time, tags, trigger_info, deleted) "
                + "VALUES ($1, $2, $3, $4, $5, '{}', '{}', false)", of, (long) id, project, status, at(finished));
        execute("INSERT INTO timeline_record (connection_id, build_id, record_id, attempt, project_id, issues) "
                + "VALUES ($1, $2, $3, 1, $3, '[]')", of, (long) id, project);
        execute("INSERT INTO build_part (connection_id, build_id, type, identifier, project_id, attempts) "
                + "VALUES ($1, $2, 'Stage', 'a', $3, 1)", of, (long) id, project);
        execute("INSERT INTO build_coverage (connection_id, build_id, label, project_id, covered, total) "
                + "VALUES ($1, $2, 'Lines', $3, 1, 2)", of, (long) id, project);
        execute("INSERT INTO test_run (connection_id, run_id, project_id, build_id, automated, total, passed, failed, "
                + "not_applicable, incomplete, stage_attempt) VALUES ($1, $2, $3, $2, true, 1, 1, 0, 0, 0, 1)", of, (long) id,
                project);
        execute("INSERT INTO timeline_queue (connection_id, project_id, build_id) VALUES ($1, $3, $2)", of, (long) id,
                project);
    }

    private void commit(String id, Instant date, long push) {
        execute("INSERT INTO git_commit (connection_id, repository_id, commit_id, project_id, committer_date, push_id) "
                + "VALUES ($1, $2, $3, $4, $5, $6)", connection, repository, id, project, at(date), push);
    }

    private void push(long id) {
        execute("INSERT INTO push (connection_id, repository_id, push_id, project_id, pushed_at, refs, ref_updates) "
                + "VALUES ($1, $2, $3, $4, $5, '{}', '[]')", connection, repository, id, project, at(OLD));
    }

    private void pullRequest(int id, String status) {
        Object[] key = { connection, (long) id, project, repository };
        execute("INSERT INTO pull_request (connection_id, pull_request_id, project_id, repository_id, status, draft, reviewers, "
                + "labels, creation_date, closed_date) VALUES ($1, $2, $3, $4, $5, false, '[]', '{}', $6, "
                + "CASE WHEN $5 <> 'active' THEN $6 END)", connection, (long) id, project, repository, status, at(OLD));
        String columns = " (connection_id, pull_request_id, project_id, repository_id, ";
        execute("INSERT INTO pull_request_iteration" + columns + "iteration_id) VALUES ($1, $2, $3, $4, 1)", key);
        execute("INSERT INTO pull_request_commit" + columns + "commit_id) VALUES ($1, $2, $3, $4, 'c' || $2::bigint)", key);
        execute("INSERT INTO pull_request_thread" + columns
                + "thread_id, system, deleted) VALUES ($1, $2, $3, $4, 1, false, false)",
                key);
        execute("INSERT INTO pull_request_comment" + columns
                + "thread_id, comment_id, system, deleted) VALUES ($1, $2, $3, $4, 1, 1, false, false)", key);
        execute("INSERT INTO pull_request_vote" + columns + "thread_id, vote) VALUES ($1, $2, $3, $4, 1, 10)", key);
        execute("INSERT INTO pull_request_reading" + columns + "stream, wanted, done) VALUES ($1, $2, $3, $4, 's', 'a', 'a')",
                key);
    }

    private void release(int id, String state, Instant deployed) {
        execute("INSERT INTO release (connection_id, release_id, project_id, created_on, artifacts, tags, keep_forever) "
                + "VALUES ($1, $2, $3, $4, '[]', '{}', false)", connection, (long) id, project, at(OLD));
        execute("INSERT INTO release_environment (connection_id, environment_id, project_id, release_id, state) "
                + "VALUES ($1, $2, $3, $2, $4)", connection, (long) id, project, state);
        execute("INSERT INTO deployment (connection_id, deployment_id, project_id, release_id, attempt, last_modified_on) "
                + "VALUES ($1, $2, $3, $2, 1, $4)", connection, (long) id, project, at(deployed));
    }

    private void type(String name) {
        execute("INSERT INTO work_item_type (connection_id, project_id, name, disabled, seen_at, states) VALUES ($1, $2, $3, "
                + "false, now(), '[{\"name\":\"Active\",\"category\":\"InProgress\"},{\"name\":\"Closed\",\"category\":"
                + "\"Completed\"},{\"name\":\"Removed\",\"category\":\"Removed\"}]')", connection, project, name);
    }

    private void workItem(int id, String type, String state, boolean deleted) {
        for (String table : List.of("work_item", "work_item_revision")) {
            execute("INSERT INTO " + table + " (connection_id, work_item_id, rev, project_id, type, state, changed_date, "
                    + "deleted, fields) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, '{}')", connection, (long) id, project, type,
                    state, at(OLD), deleted);
        }
        execute("INSERT INTO work_item_interval (connection_id, work_item_id, aspect, since_rev, project_id, began_earlier) "
                + "VALUES ($1, $2, 'state', 1, $3, false)", connection, (long) id, project);
        execute("INSERT INTO work_item_artifact (connection_id, work_item_id, uri, kind) VALUES ($1, $2, 'x', 'other')",
                connection, (long) id);
        execute("INSERT INTO work_item_comment (connection_id, work_item_id, comment_id, project_id, version, deleted) "
                + "VALUES ($1, $2, 1, $3, 1, false)", connection, (long) id, project);
        execute("INSERT INTO work_item_queue (connection_id, aspect, work_item_id, project_id, rev) "
                + "VALUES ($1, 'links', $2, $3, 1)", connection, (long) id, project);
    }

    private void link(int source, int target) {
        execute("INSERT INTO work_item_link (connection_id, source_id, target_id, type) VALUES ($1, $2, $3, 'x')", connection,
                (long) source, (long) target);
    }

    private long count(String table) {
        return ids(table, "1").size();
    }

    private List<String> ids(String table, String column) {
        return ids(connection, table, column);
    }

    private List<String> ids(UUID of, String table, String column) {
        return execute("SELECT (%s)::text AS id FROM %s WHERE connection_id = $1 ORDER BY 1".formatted(column, table), of)
                .stream().map(row -> row.getString("id")).toList();
    }

    private long builds(SqlConnection reader) {
        return reader.preparedQuery("SELECT count(*) AS n FROM build WHERE connection_id = $1").execute(Tuple.of(connection))
                .await().indefinitely().iterator().next().getLong("n");
    }

    @CanIgnoreReturnValue
    private RowSet<Row> execute(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(Tuple.from(parameters)).await().indefinitely();
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
