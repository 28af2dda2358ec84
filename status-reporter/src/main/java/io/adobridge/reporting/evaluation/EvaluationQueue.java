package io.adobridge.reporting.evaluation;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** What is to be evaluated. A commit is waited for by itself only until a build of it is known. */
@ApplicationScoped
class EvaluationQueue {

    private static final String AGAIN = """
            state = 'PENDING', attempts = 0, asked = e.asked + 1, reason = NULL, detail = NULL""";

    /** The build stands in for its commit from now on. */
    private static final String ASK = """
            WITH waiting AS (
                DELETE FROM reporting.evaluation
                WHERE connection_id = $2 AND gate_id = $3 AND commit_sha = $4 AND build IS NULL AND $6::integer IS NOT NULL
                RETURNING pull_request)
            INSERT INTO reporting.evaluation AS e (id, connection_id, gate_id, commit_sha, pull_request, build, branch,
                asked_at, due_at, give_up_at, state, conditions, attempts, asked, fence)
            VALUES ($1, $2, $3, $4, coalesce($5, (SELECT pull_request FROM waiting)), $6, $7, $8, $8, $9, 'PENDING', '[]',
                0, 1, 0)
            ON CONFLICT (connection_id, id) DO UPDATE SET
                commit_sha = coalesce(excluded.commit_sha, e.commit_sha),
                pull_request = coalesce(excluded.pull_request, e.pull_request),
                branch = coalesce(excluded.branch, e.branch),
                asked_at = excluded.asked_at, due_at = excluded.due_at, give_up_at = excluded.give_up_at,
            """ + AGAIN;

    private static final String ASK_BUILDS_OF_COMMIT = """
            UPDATE reporting.evaluation e SET asked_at = $3, due_at = $3, give_up_at = $4,
            """ + AGAIN + """
             WHERE gate_id = $1 AND commit_sha = $2 AND build IS NOT NULL
            RETURNING id
            """;

    private static final String CLAIM = """
            WITH due AS (
                SELECT e.connection_id, e.id FROM reporting.evaluation e
                WHERE e.state = 'PENDING' AND e.due_at <= $1 AND (e.lease_until IS NULL OR e.lease_until <= $1)
                  AND (e.build IS NOT NULL OR NOT EXISTS (
                    SELECT 1 FROM reporting.evaluation b
                    WHERE b.gate_id = e.gate_id AND b.commit_sha = e.commit_sha AND b.build IS NOT NULL))
                ORDER BY e.due_at, e.id
                LIMIT $3
                FOR UPDATE OF e SKIP LOCKED)
            UPDATE reporting.evaluation e SET lease_until = $2, fence = e.fence + 1
            FROM due, reporting.own_gate g
            WHERE e.connection_id = due.connection_id AND e.id = due.id AND g.id = e.gate_id
            RETURNING e.*, g.source_id, g.name AS gate_name, g.project, g.repository, g.pipeline,
                g.conditions AS gate_conditions
            """;

    private final Pool pool;
    private final EvaluationConfig config;
    private final Clock clock;

    EvaluationQueue(Pool pool, EvaluationConfig config, Clock clock) {
        this.clock = clock;
        this.pool = pool;
        this.config = config;
    }

    /** Has something evaluated at once, in the transaction of whoever asks or by itself; the ids of what that is. */
    Uni<List<UUID>> ask(SqlClient sql, Asked asked, Instant now) {
        OffsetDateTime at = now.atOffset(UTC);
        OffsetDateTime end = now.plus(config.giveUpAfter()).atOffset(UTC);
        if (asked.build() != null) {
            return ask(sql, asked, at, end);
        }
        return sql.preparedQuery(ASK_BUILDS_OF_COMMIT).execute(Tuple.of(asked.gate(), asked.commit(), at, end))
                .chain(builds -> builds.rowCount() == 0 ? ask(sql, asked, at, end)
                        : Uni.createFrom().item(StreamSupport.stream(builds.spliterator(), false)
                                .map(row -> row.getUUID("id")).toList()));
    }

    private static Uni<List<UUID>> ask(SqlClient sql, Asked asked, OffsetDateTime at, OffsetDateTime end) {
        return sql.preparedQuery(ASK)
                .execute(Tuple.from(new Object[] { asked.id(), asked.connection(), asked.gate(), asked.commit(),
                        asked.pullRequest(), asked.build(), asked.branch(), at, end }))
                .replaceWith(List.of(asked.id()));
    }

    /** The same for several, all or none. */
    Uni<List<UUID>> askAll(List<Asked> all, Instant now) {
        return pool.withTransaction(sql -> askAll(sql, all, now));
    }

    Uni<List<UUID>> askAll(SqlClient sql, List<Asked> all, Instant now) {
        return Multi.createFrom().iterable(all)
                .onItem().transformToUniAndConcatenate(asked -> ask(sql, asked, now))
                .onItem().<UUID> disjoint()
                .collect().asList();
    }

    Uni<List<EvaluationClaim>> claimDue(int limit) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM).execute(Tuple.of(now.atOffset(UTC), now.plus(config.lease()).atOffset(UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(EvaluationClaim::from).toList());
    }
}
