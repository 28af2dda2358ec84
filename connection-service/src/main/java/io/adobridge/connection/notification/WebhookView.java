package io.adobridge.connection.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A webhook as callers see it.
 *
 * @param events what it hears of; empty for everything
 * @param owners groups that manage it, and whose connections it hears of; empty when it hears of all
 * @param previousSecretUntil until when deliveries are signed with the replaced secret too, null for no longer
 */
public record WebhookView(UUID id, String name, String url, List<String> events, List<String> owners,
        boolean allConnections, boolean enabled, @Nullable Instant previousSecretUntil, Instant createdAt, String createdBy,
        Instant updatedAt) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(webhook.id, webhook.name, webhook.url, List.of(webhook.events), List.of(webhook.owners),
                webhook.allConnections, webhook.enabled, webhook.previousUntil, webhook.createdAt, webhook.createdBy,
                webhook.updatedAt);
    }

    static WebhookView from(Row row) {
        OffsetDateTime until = row.getOffsetDateTime("previous_until");
        return new WebhookView(row.getUUID("id"), row.getString("name"), row.getString("url"),
                Arrays.asList(row.getArrayOfStrings("events")), Arrays.asList(row.getArrayOfStrings("owners")),
                row.getBoolean("all_connections"), row.getBoolean("enabled"), until == null ? null : until.toInstant(),
                row.getOffsetDateTime("created_at").toInstant(), row.getString("created_by"),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
