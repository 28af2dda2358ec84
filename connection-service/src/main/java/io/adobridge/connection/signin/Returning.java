package io.adobridge.connection.signin;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;

/**
 * Somebody who comes back from Entra.
 *
 * @param state which sign-in it is about
 * @param browser the cookie of the browser that began, null without
 * @param caller whose token came with the request, empty without
 */
record Returning(String state, @Nullable String browser, Optional<Caller> caller) {

    @Override
    public String toString() {
        return "Returning[" + caller + "]";
    }
}
