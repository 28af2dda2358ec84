package io.adobridge.reporting.delivery;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.GateStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Claims what is due, a few of each connection, so that a connection with a long queue leaves room for the others. Connections
 * are looked through in any order: none comes after the others for ever. What a claim costs does not grow with the queue.
 */
@ApplicationScoped
class DeliveryQueue {

    /** Finds the connections by stepping from one to the next in the index of what is waiting. */
    private static final String CLAIM_DUE = """
            WITH RECURSIVE waiting (connection_id) AS (
                (SELECT connection_id FROM reporting.lane WHERE due_at IS NOT NULL ORDER BY connection_id LIMIT 1)
                UNION ALL
                SELECT (SELECT connection_id FROM reporting.lane
                        WHERE due_at IS NOT NULL AND connection_id > waiting.connection_id
                        ORDER BY connection_id LIMIT 1)
                FROM waiting WHERE waiting.connection_id IS NOT NULL)
            UPDATE reporting.lane
            SET lease_until = $2, fence = fence + 1
            FROM reporting.delivery d
            WHERE d.id = lane.head AND lane.id = ANY (ARRAY(
                SELECT due.id
                FROM (SELECT connection_id FROM waiting WHERE connection_id IS NOT NULL ORDER BY random()) AS any_order
                CROSS JOIN LATERAL (
                    SELECT id FROM reporting.lane
                    WHERE connection_id = any_order.connection_id AND due_at <= $1
                      AND (lease_until IS NULL OR lease_until <= $1)
                    ORDER BY due_at, id
                    LIMIT greatest(0, $4 - (SELECT count(*) FROM reporting.lane
                                            WHERE connection_id = any_order.connection_id AND lease_until > $1))
                    FOR UPDATE SKIP LOCKED) AS due
                LIMIT $3))
            RETURNING lane.id AS lane, lane.fence, d.id, d.connection_id, d.kind, d.project, d.repository, d.commit_sha,
                      d.pull_request, d.build, d.branch, d.context_genre, d.context_name, d.verdict, d.description, d.target_url,
                      d.attempts, d.give_up_at
            """;

    private final Pool pool;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryQueue(Pool pool, DeliveryConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** At most so many claims, and of each connection not more leased at once than is configured. */
    Uni<List<Claim>> claimDue(int limit) {
        return claimDue(limit, config.perConnection());
    }

    /** At most so many claims, and of each connection at most so many leased at once. */
    Uni<List<Claim>> claimDue(int limit, int perConnection) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(now.atOffset(UTC), now.plus(config.lease()).atOffset(UTC), limit, perConnection))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(DeliveryQueue::claim).toList());
    }

    private static Claim claim(Row row) {
        RepositoryRef repository = new RepositoryRef(row.getUUID("connection_id"), row.getString("project"),
                row.getString("repository"));
        Target target = new Target(repository, DeliveryKind.valueOf(row.getString("kind")), row.getString("commit_sha"),
                row.getInteger("pull_request"), row.getInteger("build"), row.getString("branch"));
        Statement statement = new Statement(row.getString("context_genre"), row.getString("context_name"),
                GateStatus.valueOf(row.getString("verdict")), row.getString("description"), row.getString("target_url"));
        return new Claim(new Lease(row.getUUID("lane"), row.getLong("fence"), row.getUUID("id")), target, statement,
                row.getInteger("attempts"), row.getOffsetDateTime("give_up_at").toInstant());
    }

    /**
     * A lane's lease for one delivery.
     *
     * @param fence an attempt that has been overtaken holds an older one
     */
    record Lease(UUID lane, long fence, UUID delivery) {
    }
}
