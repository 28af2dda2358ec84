package io.adobridge.reporting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.GateStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Claims what is due, a few of each connection, so that a connection with a long queue leaves room for the others. */
@ApplicationScoped
class DeliveryQueue {

    private static final String CLAIM_DUE = """
            UPDATE reporting.lane
            SET lease_until = $2, fence = fence + 1
            FROM reporting.delivery d
            WHERE d.id = lane.head AND lane.id IN (
                SELECT due.id
                FROM (SELECT connection_id, count(*) FILTER (WHERE lease_until > $1) AS busy
                      FROM reporting.lane WHERE due_at <= $1 GROUP BY connection_id) AS waiting
                CROSS JOIN LATERAL (
                    SELECT id FROM reporting.lane
                    WHERE connection_id = waiting.connection_id AND due_at <= $1
                      AND (lease_until IS NULL OR lease_until <= $1)
                    ORDER BY due_at, id
                    LIMIT greatest(0, $4 - waiting.busy)
                    FOR UPDATE SKIP LOCKED) AS due
                LIMIT $3)
            RETURNING lane.id AS lane, lane.fence, d.id, d.connection_id, d.kind, d.project, d.repository, d.commit_sha,
                      d.pull_request, d.build, d.branch, d.context_genre, d.context_name, d.verdict, d.description, d.target_url
            """;

    private final Pool pool;

    DeliveryQueue(Pool pool) {
        this.pool = pool;
    }

    /** At most so many claims, and of each connection at most so many leased at once. */
    Uni<List<Claim>> claimDue(Instant now, Duration lease, int limit, int perConnection) {
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), now.plus(lease).atOffset(ZoneOffset.UTC), limit,
                        perConnection))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(DeliveryQueue::claim).toList());
    }

    private static Claim claim(Row row) {
        RepositoryRef repository = new RepositoryRef(row.getUUID("connection_id"), row.getString("project"),
                row.getString("repository"));
        Target target = new Target(repository, DeliveryKind.valueOf(row.getString("kind")), row.getString("commit_sha"),
                row.getInteger("pull_request"), row.getInteger("build"), row.getString("branch"));
        Statement statement = new Statement(row.getString("context_genre"), row.getString("context_name"),
                GateStatus.valueOf(row.getString("verdict")), row.getString("description"), row.getString("target_url"));
        return new Claim(row.getUUID("lane"), row.getLong("fence"), row.getUUID("id"), target, statement);
    }
}
