package io.adobridge.connection.registration;

import java.util.UUID;

import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.target.CustomHeaders;
import io.adobridge.connection.target.HeaderChanges;
import io.adobridge.connection.target.Target;
import io.adobridge.kit.access.Caller;

/**
 * A connection as it was seen, and what it shall become; what may not be planned dies here.
 *
 * @param wanted the edited document
 */
record Plan(RegisteredConnection seen, Edit edit, EditConnection wanted) {

    Plan {
        if (!wanted.host().equals(seen.settings().host())) {
            throw new HostFixed();
        }
        NotAnOwner.requireOwner(edit.caller(), wanted.owners());
        if (wanted.over(seen.settings()).route().headerNames().size() > CustomHeaders.MOST) {
            throw new TooManyHeaders();
        }
    }

    UUID id() {
        return seen.id();
    }

    Caller caller() {
        return edit.caller();
    }

    Settings settings() {
        return wanted.over(seen.settings());
    }

    /** Whether it can make a difference at Azure DevOps. */
    boolean reaches() {
        return wanted.customHeaders() != null || !settings().route().equals(seen.settings().route())
                || !settings().coverage().equals(seen.settings().coverage());
    }

    ConnectionSecret secret(ConnectionSecret before) {
        HeaderChanges headers = wanted.customHeaders();
        return headers == null ? before : before.withHeaders(headers.changed(before.headers()));
    }

    Target target(ConnectionSecret secret) {
        return seen.with(settings()).target(secret);
    }
}
