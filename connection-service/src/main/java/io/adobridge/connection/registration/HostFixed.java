package io.adobridge.connection.registration;

/** A token was entered for one host, and is sent to no other. */
final class HostFixed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HostFixed() {
        super("Its token was entered for this host, and must not be sent to another one. Register a connection of its own.");
    }
}
