package io.adobridge.connection.catalog;

/** The service has this binding already. */
final class AlreadyBound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyBound(String target) {
        super(target + " is bound to this service already");
    }
}
