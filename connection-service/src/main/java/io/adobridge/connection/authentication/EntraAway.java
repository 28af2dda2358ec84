package io.adobridge.connection.authentication;

import java.time.Duration;

/** Microsoft Entra gives no answer that can be used; trying again makes sense. */
final class EntraAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    EntraAway(Throwable cause, Duration retryAfter) {
        super("Entra does not answer: " + cause.getMessage(), cause);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
