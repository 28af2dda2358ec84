/**
 * How the mirror is read: a list by pages with a cursor, or the whole of it as lines of JSON.
 * A connection is read by those whom its owners let; to others it does not exist.
 * Both forms follow the table's key from row to row, so that they cost the same at the end of a list as at its start.
 */
@NullMarked
package io.adobridge.ingestion.reading;

import org.jspecify.annotations.NullMarked;
