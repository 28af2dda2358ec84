package io.adobridge.connection.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A delivery that belongs to this replica for a while.
 *
 * @param fence rises with each claim; who has an older one may record nothing
 * @param failures attempts before this one
 * @param signing versions of the secret to sign with, the newest first
 */
record Claim(UUID id, long fence, int failures, Instant giveUpAt, UUID webhook, URI url, List<Integer> signing,
        String eventId, String body) {

    static Claim from(Row row) {
        return new Claim(row.getUUID("id"), row.getLong("fence"), row.getInteger("attempts"),
                row.getOffsetDateTime("give_up_at").toInstant(), row.getUUID("webhook_id"), URI.create(row.getString("url")),
                Stream.of(row.getInteger("secret_version"), row.getInteger("previous")).filter(version -> version != null)
                        .toList(),
                row.getString("event_id"), row.getString("body"));
    }

    Letter letter(List<SigningSecret> secrets) {
        return new Letter(url, eventId, body, secrets);
    }
}
