/**
 * Compares once a day, project by project, what Azure DevOps lists with what is stored, finds what increments have missed,
 * and says how much that was.
 * A round is made of cheap lists; what differs is read again on the same paths as ever, and what is gone is noted, never
 * deleted.
 * What compares is a stream like any other: it has a lease, a cursor and a cadence, and one that fails stops no other.
 */
@NullMarked
package io.adobridge.ingestion.reconciliation;

import org.jspecify.annotations.NullMarked;
