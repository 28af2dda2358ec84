/**
 * Links between work items, and from work items to commits, pull requests, builds and what else is outside.
 * They are read for two hundred changed work items at a time and replace what was known of those.
 * A link between two work items is one row, from whichever end it was read.
 */
@NullMarked
package io.adobridge.ingestion.boards.links;

import org.jspecify.annotations.NullMarked;
