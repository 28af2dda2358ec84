package io.adobridge.connection.signin;

import java.util.UUID;

/**
 * The person has signed in.
 *
 * @param connection the id of the connection that acts for them
 */
public record ReturnedView(UUID connection) {
}
