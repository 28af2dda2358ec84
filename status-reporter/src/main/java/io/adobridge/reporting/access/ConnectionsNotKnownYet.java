package io.adobridge.reporting.access;

/** The service has just started and connection-service has not answered yet: who reaches what is not known. */
final class ConnectionsNotKnownYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConnectionsNotKnownYet() {
        super("The service has just started and has not heard from connection-service yet; try again shortly");
    }
}
