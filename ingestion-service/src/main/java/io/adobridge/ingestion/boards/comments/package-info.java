/**
 * The discussion of each work item.
 * It is read where the number of comments has changed or a revision tells of one; comments that are gone are marked.
 * A work item whose discussion cannot be read is put off by itself.
 */
@NullMarked
package io.adobridge.ingestion.boards.comments;

import org.jspecify.annotations.NullMarked;
