/**
 * Who pushed what, when, and which branches and tags it moved.
 * Pushes are the one thing that is asked of an idle repository: commits and branches are read again when there was one.
 * A branch that was deleted shows here too, as a move to no commit.
 */
@NullMarked
package io.adobridge.ingestion.repos.pushes;

import org.jspecify.annotations.NullMarked;
