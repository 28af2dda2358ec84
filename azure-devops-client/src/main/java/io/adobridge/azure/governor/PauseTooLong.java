package io.adobridge.azure.governor;

import java.time.Duration;

/** A pause is longer than requests are willing to wait. */
final class PauseTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration rest;

    PauseTooLong(Duration rest) {
        super("A pause of " + rest, null, false, false);
        this.rest = rest;
    }

    Duration rest() {
        return rest;
    }
}
