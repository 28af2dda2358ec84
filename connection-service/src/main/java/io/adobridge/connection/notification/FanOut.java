package io.adobridge.connection.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Turns entries of the audit into deliveries. One statement, and so one transaction, takes the entries that nobody has
 * announced, enters a delivery for each webhook that may hear of one, and marks them; replicas take different entries.
 */
@ApplicationScoped
class FanOut {

    private static final String ANNOUNCE = """
            WITH news AS MATERIALIZED (
                SELECT * FROM connection.audit_entry WHERE NOT announced ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED),
            told AS (
                UPDATE connection.audit_entry e SET announced = true FROM news WHERE e.id = news.id),
            entered AS (
                INSERT INTO connection.webhook_delivery (webhook_id, event_id, event_type, body, state, created_at, due_at,
                                                         give_up_at)
                SELECT w.id, 'evt_' || n.id, n.action,
                       json_build_object(
                           'id', 'evt_' || n.id, 'type', n.action,
                           'at', to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                           'connection', json_build_object('id', n.subject_id, 'name', n.subject_name),
                           'data', json_build_object('by', n.actor_name, 'before', n.before::json, 'after', n.after::json)),
                       'PENDING', $2, $2, $3
                FROM news n
                JOIN connection.webhook w ON w.enabled AND (w.all_connections OR w.owners && n.owners)
                                         AND (cardinality(w.events) = 0 OR n.action = ANY (w.events))
                WHERE n.subject_kind = 'connection'
                ORDER BY n.id
                ON CONFLICT DO NOTHING)
            SELECT count(*) FROM news
            """;

    private final Pool pool;
    private final NotificationConfig config;
    private final Clock clock;

    FanOut(Pool pool, NotificationConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** How many entries were announced, at most so many. */
    Uni<Integer> announce(int most) {
        Instant now = clock.instant();
        return pool.preparedQuery(ANNOUNCE)
                .execute(Tuple.of(most, now.atOffset(ZoneOffset.UTC),
                        now.plus(config.giveUpAfter()).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
