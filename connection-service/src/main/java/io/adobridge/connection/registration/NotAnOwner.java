package io.adobridge.connection.registration;

/** The caller belongs to none of the groups that shall own the connection, and so would lose sight of it. */
final class NotAnOwner extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
