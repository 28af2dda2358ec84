/**
 * Requests that carry an Idempotency-Key are answered once: the same request again gets the same answer, another one under
 * the same key is refused. Keys belong to the caller and the operation. Answers are kept for a day.
 */
@NullMarked
package io.adobridge.connection.idempotency;

import org.jspecify.annotations.NullMarked;
