package io.adobridge.azure.transport;

import org.jspecify.annotations.Nullable;

/**
 * A good reply.
 *
 * @param body as read
 * @param continuationToken from the head, if the list goes on
 */
record Reply<T>(T body, @Nullable String continuationToken) {
}
