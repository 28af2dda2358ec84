package io.adobridge.connection.registration;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.verification.ConnectionState;

/** A chosen service of a connection: whether it is switched on, and what the last verification found wrong with it. */
@Embeddable
class Integration {

    boolean enabled = true;
    /** Null while nothing is wrong. */
    @Nullable
    String reason;

    /** What is wrong with the whole connection is wrong with each of its integrations, unless it is switched off. */
    static ConnectionState state(boolean enabled, @Nullable String reason, ConnectionState connection) {
        if (!enabled) {
            return ConnectionState.DISABLED;
        }
        if (connection != ConnectionState.ACTIVE && connection != ConnectionState.DEGRADED) {
            return connection;
        }
        return reason == null ? ConnectionState.ACTIVE : ConnectionState.DEGRADED;
    }
}
