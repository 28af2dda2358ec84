package io.adobridge.connection.notification;

/** A webhook hears either of the connections of its owners, or of all. */
final class OwnersUnclear extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
