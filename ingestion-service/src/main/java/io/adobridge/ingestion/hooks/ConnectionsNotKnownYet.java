package io.adobridge.ingestion.hooks;

/** The service has just started, and connection-service has not told yet whether there is such a connection. */
final class ConnectionsNotKnownYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConnectionsNotKnownYet() {
        super("connection-service has not answered since the start of this service");
    }
}
