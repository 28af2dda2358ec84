/**
 * How long work items were in a state, with an assignee and in an iteration.
 * Intervals follow from the stored revisions in the transaction that writes those, whatever order they come in.
 * The last interval has no end; what began before the first known revision says so.
 */
@NullMarked
package io.adobridge.ingestion.boards.intervals;

import org.jspecify.annotations.NullMarked;
