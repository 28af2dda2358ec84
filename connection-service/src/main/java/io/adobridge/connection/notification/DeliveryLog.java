package io.adobridge.connection.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** What became of the deliveries of a webhook, newest first. */
@ApplicationScoped
class DeliveryLog {

    private static final String PAGE = """
            SELECT * FROM connection.webhook_delivery
            WHERE webhook_id = $1 AND ($2::bigint IS NULL OR position < $2) AND ($3::text IS NULL OR state = $3)
            ORDER BY position DESC
            LIMIT $4
            """;

    private static final String REOPEN = """
            UPDATE connection.webhook_delivery
            SET state = 'PENDING', due_at = $3, give_up_at = greatest(give_up_at, $4), settled_at = NULL
            WHERE webhook_id = $1 AND id = $2 AND state <> 'DELIVERED'
            RETURNING *
            """;

    private static final String ONE = "SELECT * FROM connection.webhook_delivery WHERE webhook_id = $1 AND id = $2";

    private final Pool pool;
    private final NotificationConfig config;
    private final Clock clock;

    DeliveryLog(Pool pool, NotificationConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    Uni<PageOf<DeliveryView>> page(UUID webhook, @Nullable DeliveryState state, @Nullable Cursor after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(webhook, after == null ? null : after.number(0), state == null ? null : state.name(),
                        limit + 1))
                .map(rows -> PageOf.of(rows.stream().map(Logged::from).toList(), limit,
                        last -> Cursor.encode(last.position())).map(Logged::view));
    }

    /** Has a delivery tried again at once; {@link DeliveryDone} when it has arrived, {@link DeliveryNotFound} without one. */
    Uni<DeliveryView> retry(UUID webhook, UUID delivery) {
        Instant now = clock.instant();
        return pool.preparedQuery(REOPEN)
                .execute(Tuple.of(webhook, delivery, now.atOffset(ZoneOffset.UTC),
                        now.plus(config.giveUpAfter()).atOffset(ZoneOffset.UTC)))
                .chain(reopened -> first(reopened).map(view -> Uni.createFrom().item(view))
                        .orElseGet(() -> refuse(webhook, delivery)));
    }

    private Uni<DeliveryView> refuse(UUID webhook, UUID delivery) {
        return pool.preparedQuery(ONE).execute(Tuple.of(webhook, delivery)).map(rows -> {
            throw first(rows).isPresent() ? new DeliveryDone(delivery) : new DeliveryNotFound(delivery);
        });
    }

    private static Optional<DeliveryView> first(RowSet<Row> rows) {
        List<DeliveryView> found = rows.stream().map(DeliveryView::from).toList();
        return found.stream().findFirst();
    }

    private record Logged(long position, DeliveryView view) {

        static Logged from(Row row) {
            return new Logged(row.getLong("position"), DeliveryView.from(row));
        }
    }
}
