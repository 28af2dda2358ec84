/**
 * An OpenID Connect issuer for tests and local runs: discovery, keys and tokens.
 * It gives a token to whoever asks, with the roles and groups asked for, so it belongs on loopback only.
 * Its keys rotate on request, and it makes tokens that a service has to refuse.
 */
@NullMarked
package io.adobridge.testbed.issuer;

import org.jspecify.annotations.NullMarked;
