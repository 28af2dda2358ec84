/**
 * Listening on loopback and asking over HTTP, as every stand-in does it.
 * A listener can go away and come back on the same port, and everything that waits does so for a bounded time.
 * Nothing here listens on an outside interface.
 */
@NullMarked
package io.adobridge.testbed.http;

import org.jspecify.annotations.NullMarked;
