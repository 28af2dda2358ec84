package io.adobridge.connection.renewal;

import java.util.UUID;

import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.renewal.RenewalQueue.Claim;

/** A connection whose access token this replica has to renew. */
record Assignment(Claim claim, RegisteredConnection connection) {

    UUID id() {
        return claim.connection();
    }

    int secretVersion() {
        return connection.standing().secretVersion();
    }
}
