package io.adobridge.ingestion.hooks;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Events from their arrival until the streams that they tell of are due. Handling an event asks nobody outside PostgreSQL, so
 * that its lock is its lease: one statement takes events and wakes streams, and a replica killed in it has done nothing.
 */
@ApplicationScoped
class HookInbox {

    private static final String STORE = """
            INSERT INTO hook_inbox (connection_id, subscription_id, notification_id, event_type, project_id, repository_id,
                streams, pull_request_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (connection_id, subscription_id, notification_id) DO NOTHING
            """;

    /** Streams that wait after a failure are left alone: they have a reason to wait. */
    private static final String HANDLE = """
            WITH taken AS (
                SELECT connection_id, subscription_id, notification_id FROM hook_inbox WHERE handled_at IS NULL
                ORDER BY received_at LIMIT $1 FOR UPDATE SKIP LOCKED),
            handled AS (
                UPDATE hook_inbox i SET handled_at = now() FROM taken t
                WHERE (i.connection_id, i.subscription_id, i.notification_id)
                    = (t.connection_id, t.subscription_id, t.notification_id)
                RETURNING i.connection_id, i.project_id, i.repository_id, i.streams, i.pull_request_id),
            unread AS (
                UPDATE pull_request_reading q SET done = NULL, asked = q.asked + 1, due_at = now(), attempts = 0
                FROM (SELECT DISTINCT connection_id, pull_request_id FROM handled WHERE pull_request_id IS NOT NULL) said
                WHERE q.connection_id = said.connection_id AND q.stream = 'pull-request-details'
                    AND q.pull_request_id = said.pull_request_id),
            woken AS (
                UPDATE stream s SET woken = true, due_at = least(s.due_at, now())
                FROM (SELECT DISTINCT connection_id, project_id, repository_id, unnest(streams) AS stream FROM handled) news
                WHERE s.connection_id = news.connection_id AND s.stream = news.stream AND s.enabled AND s.attempts = 0
                    AND ($2 IN (news.project_id, s.project_id) OR s.project_id = news.project_id)
                    AND ($2 IN (news.repository_id, s.part_id) OR s.part_id = news.repository_id))
            SELECT count(*) FROM handled
            """;

    private static final String FORGET = """
            DELETE FROM hook_inbox WHERE ctid = ANY (ARRAY(SELECT ctid FROM hook_inbox
                WHERE handled_at < now() - make_interval(secs => $1) LIMIT $2))
            """;

    private static final UUID ANY = new UUID(0, 0);

    private final Pool pool;

    HookInbox(Pool pool) {
        this.pool = pool;
    }

    /** Stores an event; false when it is here already. */
    Uni<Boolean> store(UUID connection, HookEvent event) {
        Tuple row = Tuple.of(connection, event.subscription(), event.notification(), event.eventType())
                .addUUID(event.project()).addUUID(event.repository())
                .addArrayOfString(event.topic().streams().toArray(String[]::new)).addLong(event.pullRequest());
        return pool.preparedQuery(STORE).execute(row).map(result -> result.rowCount() > 0);
    }

    /** Makes due what the oldest events tell of; returns how many events that were. */
    Uni<Integer> handle(int limit) {
        return pool.preparedQuery(HANDLE).execute(Tuple.of(limit, ANY))
                .map(rows -> rows.iterator().next().getLong(0).intValue());
    }

    /** Deletes some events that were handled so long ago that none of them is repeated any more; returns how many. */
    Uni<Integer> forget(Duration age, int limit) {
        return pool.preparedQuery(FORGET).execute(Tuple.of((double) age.toSeconds(), limit))
                .map(result -> result.rowCount());
    }
}
