package io.adobridge.reporting.checks;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Claims the checks that something can be done about: to be announced, or with a gate that is known, or out of time. */
@ApplicationScoped
class CheckQueue {

    private static final String GATE_OF_C = """
            SELECT r.id AS gate_id, r.status AS gate_status, r.text AS gate_text
            FROM reporting.report r
            WHERE r.connection_id = c.connection_id AND r.source_id = c.source_id
              AND lower(r.project) = lower(c.project) AND lower(r.repository) = lower(c.repository)
              AND (r.build = c.build OR r.commit_sha = c.commit_sha
                   OR (c.build IS NULL AND c.commit_sha IS NULL AND r.pull_request = c.pull_request))
            ORDER BY least(coalesce(r.analysed_at, r.accepted_at), r.accepted_at) DESC, r.accepted_at DESC
            LIMIT 1
            """;

    private static final String CLAIM = """
            WITH due AS (
                SELECT c.id, gate.*
                FROM reporting.check_run c LEFT JOIN LATERAL (
            """ + GATE_OF_C + """
                ) AS gate ON true
                WHERE c.state = 'WAITING' AND c.due_at <= $1 AND (c.lease_until IS NULL OR c.lease_until <= $1)
                  AND (NOT c.announced OR c.deadline <= $1 OR gate.gate_status NOT IN ('PENDING', 'RETRACTED'))
                ORDER BY c.due_at, c.id
                LIMIT $3
                FOR UPDATE OF c SKIP LOCKED)
            UPDATE reporting.check_run c
            SET lease_until = $2, fence = c.fence + 1
            FROM due WHERE c.id = due.id
            RETURNING c.*, due.gate_id, due.gate_status, due.gate_text
            """;

    private static final String GATE = """
            SELECT gate.* FROM (SELECT $1::uuid AS connection_id, $2::uuid AS source_id, $3::text AS project,
                $4::text AS repository, $5::text AS commit_sha, $6::integer AS pull_request, $7::text AS build) AS c,
            LATERAL (""" + GATE_OF_C + ") AS gate";

    private static final String IDLE = """
            SELECT id FROM unnest($1::uuid[]) AS id
            WHERE NOT EXISTS (SELECT 1 FROM reporting.check_run c WHERE c.id = id.id AND c.state = 'WAITING')
            """;

    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Pool pool;
    private final CheckConfig config;
    private final Clock clock;

    CheckQueue(Pool pool, CheckConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    Uni<List<CheckClaim>> claimDue(int limit) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM).execute(Tuple.of(now.atOffset(UTC), now.plus(config.lease()).atOffset(UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(CheckClaim::from).toList());
    }

    /** The latest that is known of a gate. */
    Uni<Optional<KnownGate>> gate(AwaitedGate asked) {
        return pool.preparedQuery(GATE)
                .execute(Tuple.from(new Object[] { asked.repository().connectionId(), asked.sourceId(),
                        asked.repository().project(), asked.repository().repository(), asked.commit(), asked.pullRequest(),
                        asked.build() }))
                .map(CheckQueue::first);
    }

    private static Optional<KnownGate> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().flatMap(KnownGate::from);
    }

    /** Those among the names of tokens that no waiting check has; what is not named by an id is not ours. */
    Uni<List<String>> withoutWaitingCheck(List<String> names) {
        UUID[] ids = names.stream().filter(name -> name.matches(UUID_TEXT)).map(UUID::fromString).toArray(UUID[]::new);
        return pool.preparedQuery(IDLE).execute(Tuple.of(ids))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0).toString()).toList());
    }
}
