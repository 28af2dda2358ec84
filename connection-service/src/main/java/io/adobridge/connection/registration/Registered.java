package io.adobridge.connection.registration;

import java.util.UUID;

import io.adobridge.connection.edit.EntityTag;

/**
 * A connection was registered, now or when the same wish came first.
 *
 * @param body its view in JSON, as it was answered the first time
 */
public record Registered(UUID id, EntityTag etag, String body) {
}
