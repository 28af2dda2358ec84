package io.adobridge.connection.registration;

/** A change did not say which state of the connection it is based on. */
final class EntityTagMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
