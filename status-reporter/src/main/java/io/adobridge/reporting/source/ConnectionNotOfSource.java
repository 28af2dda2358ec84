package io.adobridge.reporting.source;

import java.util.UUID;

/** The source belongs to another connection. */
public final class ConnectionNotOfSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionNotOfSource(UUID connection) {
        super("The source reports through its own connection only, not through " + connection);
    }
}
