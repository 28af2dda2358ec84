/**
 * Requests that are sent twice are answered as the first time and change nothing.
 * A key is kept in the transaction of what it made, so that either both exist or neither.
 * A key that comes back with another request is refused.
 */
@NullMarked
package io.adobridge.reporting.idempotency;

import org.jspecify.annotations.NullMarked;
