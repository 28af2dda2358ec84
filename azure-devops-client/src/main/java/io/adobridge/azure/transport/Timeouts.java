package io.adobridge.azure.transport;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param connect until there is a connection, the handshake included
 * @param firstByte from the request to the head of the reply
 * @param idle between two pieces of the reply
 */
public record Timeouts(Duration connect, Duration firstByte, Duration idle) {

    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(30));

    public Timeouts withConnect(Duration limit) {
        return new Timeouts(limit, firstByte, idle);
    }
}
