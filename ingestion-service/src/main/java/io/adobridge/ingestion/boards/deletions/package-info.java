/**
 * What is in the recycle bins.
 * A work item that has left its bin was restored, or destroyed for ever; the revisions tell which.
 * Revisions of deleted work items are kept like all others.
 */
@NullMarked
package io.adobridge.ingestion.boards.deletions;

import org.jspecify.annotations.NullMarked;
