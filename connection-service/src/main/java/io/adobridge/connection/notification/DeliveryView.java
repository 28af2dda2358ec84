package io.adobridge.connection.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/**
 * One event on its way to one webhook.
 *
 * @param event id of the event, which is sent as {@code webhook-id} with every attempt
 * @param attempts how often it was tried
 * @param lastStatus the HTTP status of the last answer, null when there was none
 * @param lastError why there was no answer, null when there was one
 * @param nextAttemptAt when it is tried again, null when it is not
 */
public record DeliveryView(UUID id, String event, String type, DeliveryState state, int attempts,
        @Nullable Integer lastStatus, @Nullable String lastError, Instant createdAt, @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt) {

    static DeliveryView from(Row row) {
        return new DeliveryView(row.getUUID("id"), row.getString("event_id"), row.getString("event_type"),
                DeliveryState.valueOf(row.getString("state")), row.getInteger("attempts"), row.getInteger("last_status"),
                row.getString("last_error"), row.getOffsetDateTime("created_at").toInstant(), moment(row, "due_at"),
                moment(row, "settled_at"));
    }

    private static @Nullable Instant moment(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
