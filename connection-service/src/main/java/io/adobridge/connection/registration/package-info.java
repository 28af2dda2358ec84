/**
 * Connections from registration on: what people entered, how it stands, and every change to it. A connection holds before
 * it is saved, its secret is in Vault before its row names it, and each change raises its generation in the same
 * transaction. Others see a connection as {@link io.adobridge.connection.registration.RegisteredConnection} only.
 */
@NullMarked
package io.adobridge.connection.registration;

import org.jspecify.annotations.NullMarked;
