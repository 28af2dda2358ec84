package io.adobridge.ingestion.retention;

import java.util.UUID;

/**
 * A connection whose rows this process looks through for the time of a lease.
 *
 * @param fence number of the claim; a later one has a higher
 */
record SweepClaim(UUID connection, long fence) {
}
