package io.adobridge.connection.notification;

import org.jspecify.annotations.Nullable;

/**
 * What came of a test event.
 *
 * @param delivered whether the receiver has accepted it
 * @param event its id
 * @param status the HTTP status of the answer, null when there was none
 * @param error why there was no answer, null when there was one
 * @param milliseconds how long it took
 */
public record TestDelivery(boolean delivered, String event, @Nullable Integer status, @Nullable String error,
        long milliseconds) {
}
