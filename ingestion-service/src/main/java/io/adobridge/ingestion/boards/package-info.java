/**
 * What an organisation's boards hold: work items and every revision of them, followed and read.
 * Revisions come as one feed per project; the current work item is its latest revision, whatever order they came in.
 * Fields that have no column of their own, custom ones among them, are kept as JSON by reference name.
 */
@NullMarked
package io.adobridge.ingestion.boards;

import org.jspecify.annotations.NullMarked;
