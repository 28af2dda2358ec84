/**
 * Follows the connections that connection-service knows: streams start, stop and run at once as these change.
 * A connection that is deleted loses its streams at once and its rows in the background, in batches that hold no lock for
 * long and go on where they stopped.
 * While connection-service is away nothing changes; nothing is ever removed for want of an answer.
 */
@NullMarked
package io.adobridge.ingestion.following;

import org.jspecify.annotations.NullMarked;
