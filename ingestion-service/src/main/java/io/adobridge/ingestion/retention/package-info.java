/**
 * How long what was ingested is kept: as configured for all connections, or as its owners chose for one of them.
 * What is older and not open goes in small transactions that block no reader, parents with all their parts, one connection
 * after the other and each by one replica at a time; whoever is killed leaves nothing half deleted, and another goes on.
 * Streams ask how far back they may read, so that nothing that was deleted comes back.
 */
@NullMarked
package io.adobridge.ingestion.retention;

import org.jspecify.annotations.NullMarked;
