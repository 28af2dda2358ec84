/**
 * The changesets of Team Foundation Version Control, with their files and the work items that they mention.
 * A changeset never changes, so each is read by itself once: one request brings its files and its work items.
 * A project without version control of this kind has none, which costs one request each time.
 */
@NullMarked
package io.adobridge.ingestion.repos.tfvc;

import org.jspecify.annotations.NullMarked;
