/**
 * Processes, work item types with the categories of their states, areas and iterations.
 * All are lists that are read as a whole each time; what is no longer listed is kept and marked.
 * A type's states keep the order in which work passes through them.
 */
@NullMarked
package io.adobridge.ingestion.boards.processes;

import org.jspecify.annotations.NullMarked;
