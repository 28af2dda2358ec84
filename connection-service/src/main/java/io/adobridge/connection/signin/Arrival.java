package io.adobridge.connection.signin;

import java.util.Objects;

import io.adobridge.connection.registration.RegisterConnection;
import io.adobridge.connection.signin.PendingSecrets.Pending;
import io.adobridge.connection.signin.SignInLedger.Ended;

/** Somebody who has come back, and what they were sent for. */
record Arrival(Ended ended, Pending pending) {

    boolean isNew() {
        return ended.connection().isEmpty();
    }

    RegisterConnection requireWish() {
        return Objects.requireNonNull(pending.wish().connection());
    }
}
