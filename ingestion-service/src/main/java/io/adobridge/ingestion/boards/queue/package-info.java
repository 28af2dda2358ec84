/**
 * Work items of which more is to be read than their revisions tell.
 * They are queued in the transaction that writes the revision, and leave the queue in the one that writes what was read.
 * A revision that comes in between queues its work item again.
 */
@NullMarked
package io.adobridge.ingestion.boards.queue;

import org.jspecify.annotations.NullMarked;
