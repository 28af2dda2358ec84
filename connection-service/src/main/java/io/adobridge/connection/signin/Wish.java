package io.adobridge.connection.signin;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.authentication.Auth;
import io.adobridge.connection.registration.RegisterConnection;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a person signs in for.
 *
 * @param connection to be registered; null when there is one already
 */
@RegisterForReflection
record Wish(Auth.OAuth auth, @Nullable RegisterConnection connection) {
}
