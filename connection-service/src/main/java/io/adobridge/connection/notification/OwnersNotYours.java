package io.adobridge.connection.notification;

/** The webhook would hear of connections that are out of the caller's reach. */
final class OwnersNotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
