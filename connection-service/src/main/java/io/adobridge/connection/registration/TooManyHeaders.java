package io.adobridge.connection.registration;

import io.adobridge.connection.target.CustomHeaders;

/** With those added, a connection would have too many custom headers. */
final class TooManyHeaders extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyHeaders() {
        super("must be at most " + CustomHeaders.MOST + " headers together with those that are there");
    }
}
