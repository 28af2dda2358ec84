package io.adobridge.ingestion.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Rows of a connection that nothing else follows, each with all its parts, as old as wanted. */
final class OldRows {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final Instant LIMIT = NOW.minus(Duration.ofDays(90));
    static final Instant OLD = LIMIT.minus(Duration.ofDays(10));

    final UUID connection = UUID.randomUUID();
    final UUID project = UUID.randomUUID();
    private final UUID repository = UUID.randomUUID();
    private final Pool pool;

    OldRows(Pool pool) {
        this.pool = pool;
        execute("DELETE FROM retention_sweep");
        execute("DELETE FROM followed_connection");
        follow(connection);
    }

    void follow(UUID which) {
        execute("INSERT INTO followed_connection (connection_id, generation) VALUES ($1, 1)", which);
    }

    void build(int id, String status, Instant finished) {
        build(connection, id, status, finished);
    }

    void build(UUID of, int id, String status, Instant finished) {
        execute("INSERT INTO build (connection_id, build_id, project_id, status, finish_time, tags, trigger_info, deleted) "
                + "VALUES ($1, $2, $3, $4, $5, '{}', '{}', false)", of, (long) id, project, status, utc(finished));
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

    void commit(String id, Instant date, long push) {
        execute("INSERT INTO git_commit (connection_id, repository_id, commit_id, project_id, committer_date, push_id) "
                + "VALUES ($1, $2, $3, $4, $5, $6)", connection, repository, id, project, utc(date), push);
    }

    void push(long id) {
        execute("INSERT INTO push (connection_id, repository_id, push_id, project_id, pushed_at, refs, ref_updates) "
                + "VALUES ($1, $2, $3, $4, $5, '{}', '[]')", connection, repository, id, project, utc(OLD));
    }

    void pullRequest(int id, String status) {
        Object[] key = { connection, (long) id, project, repository };
        execute("INSERT INTO pull_request (connection_id, pull_request_id, project_id, repository_id, status, draft, reviewers, "
                + "labels, creation_date, closed_date) VALUES ($1, $2, $3, $4, $5, false, '[]', '{}', $6, "
                + "CASE WHEN $5 <> 'active' THEN $6 END)", connection, (long) id, project, repository, status, utc(OLD));
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

    void release(int id, String state, Instant deployed) {
        execute("INSERT INTO release (connection_id, release_id, project_id, created_on, artifacts, tags, keep_forever) "
                + "VALUES ($1, $2, $3, $4, '[]', '{}', false)", connection, (long) id, project, utc(OLD));
        execute("INSERT INTO release_environment (connection_id, environment_id, project_id, release_id, state) "
                + "VALUES ($1, $2, $3, $2, $4)", connection, (long) id, project, state);
        execute("INSERT INTO deployment (connection_id, deployment_id, project_id, release_id, attempt, last_modified_on) "
                + "VALUES ($1, $2, $3, $2, 1, $4)", connection, (long) id, project, utc(deployed));
    }

    void type(String name) {
        execute("INSERT INTO work_item_type (connection_id, project_id, name, disabled, seen_at, states) VALUES ($1, $2, $3, "
                + "false, now(), '[{\"name\":\"Active\",\"category\":\"InProgress\"},{\"name\":\"Closed\",\"category\":"
                + "\"Completed\"},{\"name\":\"Removed\",\"category\":\"Removed\"}]')", connection, project, name);
    }

    void workItem(int id, String type, String state, boolean deleted) {
        for (String table : List.of("work_item", "work_item_revision")) {
            execute("INSERT INTO " + table + " (connection_id, work_item_id, rev, project_id, type, state, changed_date, "
                    + "deleted, fields) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, '{}')", connection, (long) id, project, type,
                    state, utc(OLD), deleted);
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

    void link(int source, int target) {
        execute("INSERT INTO work_item_link (connection_id, source_id, target_id, type) VALUES ($1, $2, $3, 'x')", connection,
                (long) source, (long) target);
    }

    long count(String table) {
        return ids(table, "1").size();
    }

    List<String> ids(String table, String column) {
        return ids(connection, table, column);
    }

    List<String> ids(UUID of, String table, String column) {
        return execute("SELECT (%s)::text AS id FROM %s WHERE connection_id = $1 ORDER BY 1".formatted(column, table), of)
                .stream().map(row -> row.getString("id")).toList();
    }

    @CanIgnoreReturnValue
    RowSet<Row> execute(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(Tuple.from(parameters)).await().indefinitely();
    }

    static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
