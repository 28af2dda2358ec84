package io.adobridge.connection.registration;

/** A change is based on a state of the connection that is past. */
final class EntityTagStale extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
